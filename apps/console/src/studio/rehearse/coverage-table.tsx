// Which steps and ways the scenarios go through: a word and a sign each, for those who cannot tell colours apart.
import { Check, CircleDashed } from 'lucide-react';
import type { CoverageMark } from './coverage-marks.js';

export function CoverageTable({ marks }: { readonly marks: readonly CoverageMark[] }) {
  const covered = marks.filter(({ isCovered }) => isCovered).length;
  if (marks.length === 0) return null;
  return (
    <>
      <p>
        {covered === marks.length ? (
          <strong>Semua langkah dan cabang dilewati skenario.</strong>
        ) : (
          <>
            <strong>
              {covered} dari {marks.length}
            </strong>{' '}
            langkah dan cabang dilewati skenario.
          </>
        )}
      </p>
      <table className="queue coverage">
        <caption className="unseen">Langkah dan cabang yang dilewati skenario</caption>
        <thead>
          <tr>
            <th scope="col">Langkah atau cabang</th>
            <th scope="col">Dilewati</th>
          </tr>
        </thead>
        <tbody>
          {marks.map(({ id, kind, words, isCovered, by }) => (
            <tr key={`${kind} ${id}`}>
              <th scope="row" className={kind === 'flow' ? 'coverage-flow' : undefined}>
                {words}
              </th>
              <td>
                <span className={isCovered ? 'coverage-done' : 'coverage-missed'}>
                  {isCovered ? (
                    <Check size={16} strokeWidth={1.75} aria-hidden="true" />
                  ) : (
                    <CircleDashed size={16} strokeWidth={1.75} aria-hidden="true" />
                  )}
                  {isCovered ? `${String(by.length)} skenario` : 'Belum'}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
