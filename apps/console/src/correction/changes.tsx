import type { AnswerRow, FieldChange } from '@alur/contracts';
import { formatDateTime } from '@alur/forms';
import { AnswerText } from '../parts/answers.js';

interface ChangesProps {
  /** Title of the task that is looked at. */
  readonly task: string;
  readonly changes: readonly FieldChange[];
  readonly zone: string;
}

/** What the applicant changed: before and after side by side, and who had checked it before it changed. */
export function Changes({ task, changes, zone }: ChangesProps) {
  const rounds = [...new Set(changes.map((change) => change.round))];
  // A step named here was done before the change; open again, it is done once more because of it.
  const isAgain = changes.some((change) => change.recheck.includes(task));
  return (
    <section className="changes" aria-labelledby="perubahan">
      <h2 id="perubahan">Yang diperbaiki pemohon</h2>
      {isAgain && (
        <p className="change-note">
          <strong>Langkah ini diulang karena isian yang sudah diperiksa berubah.</strong>
        </p>
      )}
      {rounds.map((round) => {
        const own = changes.filter((change) => change.round === round);
        return (
          <div className="change-round" key={round}>
            <p className="quiet">
              {rounds.length > 1 && `Perbaikan ke-${String(round)}, `}diterima {formatDateTime(own[0]?.at ?? '', zone)}
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
      <p className="change-note">
        Berubah setelah selesai: {change.checkedBefore.join(', ')}.
        {change.recheck.length > 0 && <strong> Diperiksa ulang: {change.recheck.join(', ')}.</strong>}
      </p>
    )}
  </li>
);

const Answer = ({ row }: { readonly row: AnswerRow | undefined }) =>
  row ? <AnswerText row={row} /> : <span className="quiet">Tidak diisi</span>;
