// Who has the case now, and what its applicant reads about it at this moment.
import { officerStatusWords, toldCase } from '@alur/case';
import type { ToldCase } from '@alur/case';
import { formatDateTime } from '@alur/forms';
import { openWorkOf } from '@alur/scenarios';
import { BatonLine } from '../../parts/baton-line.js';
import { useRehearsal } from './rehearsal-context.js';

export function CasePanel() {
  const { version, walk } = useRehearsal();
  const { service } = walk.here;
  if (!service?.file) return null;
  const isStuck = openWorkOf(walk.here).incidents.length > 0;
  const told = toldCase(version, {
    ...service.file,
    answers: Object.assign({}, ...Object.values(service.file.sections)),
  });
  return (
    <>
      <section aria-labelledby="sekarang">
        <h3 id="sekarang" tabIndex={-1}>
          Sekarang: {isStuck ? 'Terhenti' : officerStatusWords[told.status]}
        </h3>
        <BatonLine links={told.baton} zone={version.city.zone} />
        {told.letters.length > 0 && (
          <p>
            Surat terbit: <strong>{told.letters.map(({ title }) => title).join(', ')}</strong>
          </p>
        )}
      </section>
      <CitizenReads told={told} zone={version.city.zone} />
    </>
  );
}

/** The words of the tracking page. */
function CitizenReads({ told, zone }: { readonly told: ToldCase; readonly zone: string }) {
  const holding = told.baton.filter(({ state }) => state !== 'done');
  return (
    <details className="citizen-reads">
      <summary>Yang dibaca pemohon saat ini: {told.statusText}</summary>
      {told.answer ? (
        <div className="citizen-answer">
          <p>
            <strong>{told.answer.title}</strong>
          </p>
          <p>{told.answer.text}</p>
          {told.answer.ground !== undefined && <p>Dasar: {told.answer.ground}</p>}
          {told.answer.reason !== undefined && <p>Alasan: {told.answer.reason}</p>}
        </div>
      ) : (
        <>
          {holding.map(({ agency, step, until, element }) => (
            <p key={element}>
              {agency.name}: {step}
              {until === undefined ? '' : `, sampai ${formatDateTime(until, zone)}`}.
            </p>
          ))}
          {told.waits.map(({ step, until, element }) => (
            <p key={element}>
              {step}
              {until === undefined ? '' : `, sampai ${formatDateTime(until, zone)}`}.
            </p>
          ))}
          {told.promisedBy !== undefined && (
            <p>
              Janji selesai: {formatDateTime(told.promisedBy, zone)}
              {told.promisePaused ? ', berhenti dihitung selama menunggu perbaikan' : ''}.
            </p>
          )}
        </>
      )}
      {told.correction && (
        <ul>
          {told.correction.fields.map(({ field, label, reasons }) => (
            <li key={field}>
              {label}: {reasons.join(' ')}
            </li>
          ))}
        </ul>
      )}
      <ol className="history">
        {told.history.map(({ at, text }, index) => (
          <li key={`${at} ${String(index)}`}>
            <time dateTime={at}>{formatDateTime(at, zone)}</time>
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
