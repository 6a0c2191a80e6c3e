// A record by key as rows: the key is given once, the value is edited.
import { Plus, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import type { Path } from '../editing/at-path.js';
import { useAt } from '../editing/part-context.js';

export function RecordAt({
  path,
  title,
  item,
  keyLabel,
  keyType = 'text',
  valueLabel,
}: {
  readonly path: Path;
  readonly title: string;
  /** In small letters: `unit`. */
  readonly item: string;
  readonly keyLabel: string;
  readonly keyType?: 'text' | 'date';
  readonly valueLabel: string;
}) {
  const at = useAt(path);
  const record = (at.value ?? {}) as Readonly<Record<string, string>>;
  const [added, setAdded] = useState('');
  const id = useId();
  const keys = Object.keys(record).sort();
  const add = (): void => {
    const key = added.trim();
    if (key === '' || Object.hasOwn(record, key)) return;
    at.set({ ...record, [key]: '' });
    setAdded('');
  };
  return (
    <fieldset className="list-at">
      <legend>{title}</legend>
      {keys.length > 0 && (
        <table className="record">
          <thead>
            <tr>
              <th scope="col">{keyLabel}</th>
              <th scope="col">{valueLabel}</th>
              <th scope="col">
                <span className="unseen">Hapus</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <tr key={key}>
                <th scope="row">{key}</th>
                <td>
                  <input
                    aria-label={`${valueLabel}, ${key}`}
                    value={record[key] ?? ''}
                    disabled={at.readOnly}
                    onChange={(event) => at.set({ ...record, [key]: event.target.value })}
                  />
                </td>
                <td>
                  <button
                    type="button"
                    className="tool"
                    aria-label={`Hapus ${item} ${key}`}
                    disabled={at.readOnly}
                    onClick={() =>
                      at.set(Object.fromEntries(Object.entries(record).filter(([other]) => other !== key)))
                    }
                  >
                    <Trash2 size={16} strokeWidth={1.75} aria-hidden="true" />
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="record-add">
        <label htmlFor={id}>{keyLabel} baru</label>
        <input id={id} type={keyType} value={added} onChange={(event) => setAdded(event.target.value)} />
        <button type="button" className="button" disabled={added.trim() === ''} onClick={add}>
          <Plus size={16} strokeWidth={1.75} aria-hidden="true" /> Tambah {item}
        </button>
      </div>
    </fieldset>
  );
}
