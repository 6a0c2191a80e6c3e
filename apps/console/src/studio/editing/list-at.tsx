// A list that is edited without a mouse: add, take away, and move by buttons; focus stays with what was moved.
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Path } from './at-path.js';
import { Faults } from './fields.js';
import { useAt } from './part-context.js';

interface ListProps {
  readonly path: Path;
  /** Heading of the list. */
  readonly title: string;
  /** One of its items, in small letters: `syarat`. */
  readonly item: string;
  /** What a new item is. */
  create(): unknown;
  render(path: Path, index: number): ReactNode;
  /** How an item is called where it is more than its number. */
  nameOf?(value: unknown, index: number): string;
  readonly hint?: string;
}

export function ListAt({ path, title, item, create, render, nameOf, hint }: ListProps) {
  const at = useAt(path);
  const items = Array.isArray(at.value) ? (at.value as readonly unknown[]) : [];
  const list = useRef<HTMLOListElement>(null);
  const [wanted, want] = useState<{ readonly index: number; readonly what: 'up' | 'down' | 'first' | 'add' }>();

  useEffect(() => {
    if (!wanted) return;
    focusOn(list.current, wanted);
    want(undefined);
  }, [wanted]);

  const move = (from: number, by: -1 | 1): void => {
    const next = [...items];
    const [moved] = next.splice(from, 1);
    next.splice(from + by, 0, moved);
    at.set(next);
    want({ index: from + by, what: by < 0 ? 'up' : 'down' });
  };
  const remove = (index: number): void => {
    at.set(items.filter((_, other) => other !== index));
    want(items.length > 1 ? { index: Math.min(index, items.length - 2), what: 'first' } : { index: 0, what: 'add' });
  };
  const add = (): void => {
    at.set([...items, create()]);
    want({ index: items.length, what: 'first' });
  };

  return (
    <fieldset className="list-at" id={at.id} tabIndex={-1}>
      <legend>{title}</legend>
      {hint && <p className="hint">{hint}</p>}
      <Faults id={at.id} findings={at.findings} />
      <ol ref={list} className="list-items">
        {items.map((value, index) => {
          const name = nameOf?.(value, index) ?? `${item} ${String(index + 1)}`;
          return (
            <li key={keyOf(value, index)} className="list-item">
              <div className="list-body">
                <FaultsOf path={[...path, index]} />
                {render([...path, index], index)}
              </div>
              {!at.readOnly && (
                <div className="list-tools">
                  <Tool label={`Naikkan ${name}`} mark="up" disabled={index === 0} onClick={() => move(index, -1)}>
                    <ArrowUp size={16} strokeWidth={1.75} aria-hidden="true" />
                  </Tool>
                  <Tool
                    label={`Turunkan ${name}`}
                    mark="down"
                    disabled={index === items.length - 1}
                    onClick={() => move(index, 1)}
                  >
                    <ArrowDown size={16} strokeWidth={1.75} aria-hidden="true" />
                  </Tool>
                  <Tool label={`Hapus ${name}`} mark="remove" onClick={() => remove(index)}>
                    <Trash2 size={16} strokeWidth={1.75} aria-hidden="true" />
                  </Tool>
                </div>
              )}
            </li>
          );
        })}
      </ol>
      {!at.readOnly && (
        <button type="button" className="button" data-list="add" onClick={add}>
          <Plus size={16} strokeWidth={1.75} aria-hidden="true" /> Tambah {item}
        </button>
      )}
    </fieldset>
  );
}

function FaultsOf({ path }: { readonly path: Path }) {
  const { id, findings } = useAt(path);
  return <Faults id={id} findings={findings} />;
}

function Tool({
  label,
  mark,
  children,
  ...rest
}: {
  readonly label: string;
  readonly mark: string;
  readonly disabled?: boolean;
  readonly children: ReactNode;
  onClick(): void;
}) {
  return (
    <button type="button" className="tool" aria-label={label} title={label} data-list={mark} {...rest}>
      {children}
    </button>
  );
}

/** Items with an id keep their inputs when they move. */
const keyOf = (value: unknown, index: number): string => {
  const id = (value as { readonly id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : String(index);
};

function focusOn(
  list: HTMLOListElement | null,
  { index, what }: { readonly index: number; readonly what: 'up' | 'down' | 'first' | 'add' },
): void {
  if (what === 'add') {
    list?.parentElement?.querySelector<HTMLElement>(':scope > [data-list="add"]')?.focus();
    return;
  }
  const item = list?.children[index];
  const tool = what === 'first' ? undefined : item?.querySelector<HTMLButtonElement>(`[data-list="${what}"]`);
  if (tool && !tool.disabled) tool.focus();
  else if (what === 'first') item?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  else item?.querySelector<HTMLButtonElement>('[data-list="up"]:enabled, [data-list="down"]:enabled')?.focus();
}
