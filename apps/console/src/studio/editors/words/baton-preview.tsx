import { useState } from 'react';

interface Step {
  readonly id: string;
  readonly performer: string;
  readonly words: string;
}

/** The baton line as a citizen would see it at a step. */
export function BatonPreview({ steps }: { readonly steps: readonly Step[] }) {
  const [chosen, choose] = useState<string>();
  const at = Math.max(
    steps.findIndex(({ id }) => id === chosen),
    0,
  );
  const here = steps[at];
  return (
    <aside className="preview" aria-label="Pratinjau untuk warga">
      <label className="field">
        <span>Lihat sebagai warga, saat</span>
        <select value={here?.id ?? ''} onChange={(event) => choose(event.target.value)}>
          {steps.map(({ id, words }) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      </label>
      {here && (
        <>
          <p className="status-sentence">
            Sedang diproses: {here.words}. Ada di {here.performer}.
          </p>
          <ol className="baton baton-preview">
            {steps.slice(Math.max(at - 2, 0), at + 1).map(({ id, performer, words }) => (
              <li className="baton-stage" key={id}>
                <div className={`baton-link baton-${id === here.id ? 'holding' : 'done'}`}>
                  <svg className="baton-knot" viewBox="0 0 20 20" aria-hidden="true">
                    <circle cx="10" cy="10" r="7.500" />
                    {id !== here.id && <path d="M6 10.500l2.500 2.500L14 7.500" />}
                  </svg>
                  <div>
                    <strong>{performer}</strong>
                    <span className="baton-step">{words}</span>
                    <span className="baton-state">{id === here.id ? 'Sedang memegang' : 'Selesai'}</span>
                  </div>
                </div>
              </li>
            ))}
          </ol>
        </>
      )}
    </aside>
  );
}
