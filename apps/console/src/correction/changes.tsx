import type { AnswerRow, FieldChange } from '@alur/contracts';
import { formatDateTime } from '@alur/forms';
import { AnswerText } from '../parts/answers.js';

/** What the applicant changed: before and after side by side, and who had checked it before it changed. */
export function Changes({ changes, zone }: { readonly changes: readonly FieldChange[]; readonly zone: string }) {
  const rounds = [...new Set(changes.map((change) => change.round))];
  return (
    <section className="changes" aria-labelledby="perubahan">
      <h2 id="perubahan">Yang diperbaiki pemohon</h2>
      {rounds.map((round) => {
        const own = changes.filter((change) => change.round === round);
        return (
          <div key={round}>
            <p className="quiet">
              {rounds.length > 1 && `Putaran ${String(round)}, `}diterima {formatDateTime(own[0]?.at ?? '', zone)}
            </p>
            <ul>
              {own.map((change) => (
                <Change key={change.field} change={change} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

const Change = ({ change }: { readonly change: FieldChange }) => (
  <li className="change">
    <p className="change-field">{change.label}</p>
    <dl>
      <div className="change-before">
        <dt>Sebelum</dt>
        <dd>
          <Answer row={change.before} />
        </dd>
      </div>
      <div className="change-after">
        <dt>Sesudah</dt>
        <dd>
          <Answer row={change.after} />
        </dd>
      </div>
    </dl>
    {change.checkedBefore.length > 0 && (
      <p className="change-note">Berubah setelah diperiksa di langkah: {change.checkedBefore.join(', ')}.</p>
    )}
    {change.recheck.length > 0 && (
      <p className="change-note">
        <strong>Perlu diperiksa ulang: {change.recheck.join(', ')}.</strong>
      </p>
    )}
  </li>
);

const Answer = ({ row }: { readonly row: AnswerRow | undefined }) =>
  row ? <AnswerText row={row} /> : <span className="quiet">Tidak diisi</span>;
