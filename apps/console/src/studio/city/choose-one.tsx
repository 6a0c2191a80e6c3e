// Many of a kind: found by typing, one at a time is shown.
import { useId, useState } from 'react';
import type { ReactNode } from 'react';

export interface Named {
  readonly key: string;
  readonly name: string;
  readonly hint?: string;
}

const most = 40;

export function ChooseOne({
  items,
  what,
  children,
  actions,
}: {
  readonly items: readonly Named[];
  /** In small letters: `instansi`. */
  readonly what: string;
  children(key: string): ReactNode;
  readonly actions?: ReactNode;
}) {
  const [words, setWords] = useState('');
  const [chosen, choose] = useState<string>();
  const id = useId();
  const found = items.filter(({ key, name, hint }) =>
    `${name} ${key} ${hint ?? ''}`.toLowerCase().includes(words.trim().toLowerCase()),
  );
  const shown = found.slice(0, most);
  const isThere = chosen !== undefined && items.some(({ key }) => key === chosen);
  return (
    <div className="choose-one">
      <div>
        <div className="field">
          <label htmlFor={id}>Cari {what}</label>
          <input id={id} type="search" value={words} onChange={(event) => setWords(event.target.value)} />
        </div>
        <p className="quiet" role="status">
          {found.length > most
            ? `${String(most)} dari ${String(found.length)} ${what}`
            : `${String(found.length)} ${what}`}
        </p>
        <ul className="choices-found">
          {shown.map(({ key, name, hint }) => (
            <li key={key}>
              <button type="button" aria-pressed={key === chosen} onClick={() => choose(key)}>
                {name}
                {hint && <span className="quiet">{hint}</span>}
              </button>
            </li>
          ))}
        </ul>
        {actions}
      </div>
      <div className="chosen">
        {isThere ? children(chosen) : <p className="quiet">Pilih {what} di daftar untuk melihat isinya.</p>}
      </div>
    </div>
  );
}
