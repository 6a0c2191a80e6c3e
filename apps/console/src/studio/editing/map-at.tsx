// Things that others refer to by a key: the key is made once, from what the thing is called first, and never changes.
import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Path } from './at-path.js';
import { freeKey } from './free-key.js';
import { useAt } from './part-context.js';

interface MapProps {
  readonly path: Path;
  readonly title: string;
  /** One of them, in small letters: `pelaksana`. */
  readonly item: string;
  readonly hint?: string;
  create(name: string): unknown;
  nameOf(value: unknown, key: string): string;
  render(path: Path, key: string): ReactNode;
  /** Why it must stay, as far as somebody needs it. */
  whyKept?(key: string): ReactNode;
}

export function MapAt({ path, title, item, hint, create, nameOf, render, whyKept }: MapProps) {
  const at = useAt(path);
  const value = isRecord(at.value) ? at.value : {};
  const [kept, keep] = useState<string>();
  const [wanted, want] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (wanted === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-key="${wanted}"] input`)?.focus();
    want(undefined);
  }, [wanted]);
  const remove = (key: string): void => {
    if (whyKept?.(key)) return keep(key);
    at.set(Object.fromEntries(Object.entries(value).filter(([other]) => other !== key)));
  };
  return (
    <div className="map-at" role="group" aria-label={title}>
      {hint && <p className="hint">{hint}</p>}
      <ul ref={list} className="list-items">
        {Object.entries(value).map(([key, one]) => {
          const name = nameOf(one, key);
          return (
            <li key={key} className="list-item" data-key={key}>
              <div className="list-body">
                <h3 className="map-name">{name}</h3>
                {render([...path, key], key)}
                {kept === key && (
                  <div className="kept" role="alert">
                    {whyKept?.(key)}
                  </div>
                )}
              </div>
              {!at.readOnly && (
                <div className="list-tools">
                  <button
                    type="button"
                    className="tool"
                    aria-label={`Hapus ${name}`}
                    title={`Hapus ${name}`}
                    onClick={() => remove(key)}
                  >
                    <Trash2 size={16} strokeWidth={1.75} aria-hidden="true" />
                  </button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {!at.readOnly && (
        <AddByName
          item={item}
          add={(name) => {
            const key = freeKey(name, Object.keys(value));
            at.set({ ...value, [key]: create(name) });
            want(key);
          }}
        />
      )}
    </div>
  );
}

/** A new one begins with its name. */
export function AddByName({ item, add }: { readonly item: string; add(name: string): void }) {
  const [name, setName] = useState('');
  const submit = (): void => {
    if (name.trim() === '') return;
    add(name.trim());
    setName('');
  };
  return (
    <div className="add-by-name">
      <label>
        <span>Nama {item} baru</span>
        <input
          value={name}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            submit();
          }}
        />
      </label>
      <button type="button" className="button" disabled={name.trim() === ''} onClick={submit}>
        <Plus size={16} strokeWidth={1.75} aria-hidden="true" /> Tambah {item}
      </button>
    </div>
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
