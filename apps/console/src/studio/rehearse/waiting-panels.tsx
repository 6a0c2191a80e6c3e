// What happens without an officer: work of the system, what comes from outside, what is under way, and what is stuck.
import { agencyNamed, incidentWords } from '@alur/case';
import type { AwaitedMessage, HandOffInTransit, OpenIncident, OpenWorkerJob, Step } from '@alur/scenarios';
import { agenciesOf } from '@alur/scenarios';
import { CircleAlert, Cog, Mail, Truck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useRehearsal, useTitles } from './rehearsal-context.js';

function Row({
  icon,
  title,
  note,
  children,
}: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}) {
  return (
    <li className="waiting-row">
      {icon}
      <div>
        <strong>{title}</strong>
        {note !== undefined && <span className="quiet">{note}</span>}
        <div className="rehearsal-acts">{children}</div>
      </div>
    </li>
  );
}

const Act = ({ step, of, children }: { readonly step: Step; readonly of: string; readonly children: ReactNode }) => {
  const { act } = useRehearsal();
  return (
    <button type="button" className="button" onClick={() => act(step)}>
      {children}
      <span className="unseen"> {of}</span>
    </button>
  );
};

export function Job({ job }: { readonly job: OpenWorkerJob }) {
  const { bundle } = useRehearsal().version;
  const title = useTitles()(job.element);
  const element = bundle.process.elements[job.element];
  const letter = element?.type === 'serviceTask' ? element.job.parameters['letter'] : undefined;
  const nth = job.nth > 1 ? { nth: job.nth } : {};
  return (
    <Row
      icon={<Cog size={18} strokeWidth={1.75} aria-hidden="true" />}
      title={title}
      note={letter === undefined ? 'Dikerjakan sistem' : `Menerbitkan ${bundle.letters[letter]?.title ?? letter}`}
    >
      <Act step={{ verb: 'work', with: { job: job.element, ...nth } }} of={title}>
        Berhasil
      </Act>
      {job.nth === 1 && (
        <>
          {job.attemptsLeft > 1 && (
            <Act step={{ verb: 'fail', with: { job: job.element, times: 1 } }} of={title}>
              Gagal sekali, masih {job.attemptsLeft - 1} percobaan
            </Act>
          )}
          <Act step={{ verb: 'fail', with: { job: job.element } }} of={title}>
            Gagal sampai percobaan habis
          </Act>
        </>
      )}
      {job.throws.errors.map((code) => (
        <Act key={code} step={{ verb: 'error', with: { at: job.element, code } }} of={title}>
          Laporkan kesalahan {code}
        </Act>
      ))}
    </Row>
  );
}

export function Awaited({ awaited: { element, kind, name, correlationKey } }: { readonly awaited: AwaitedMessage }) {
  const title = useTitles()(element);
  const step: Step =
    kind === 'signal'
      ? { verb: 'signal', with: { name } }
      : { verb: 'message', with: { name, ...(correlationKey === undefined ? {} : { key: correlationKey }) } };
  return (
    <Row
      icon={<Mail size={18} strokeWidth={1.75} aria-hidden="true" />}
      title={title}
      note={`Menunggu ${kind === 'signal' ? 'sinyal' : 'pesan'} "${name}"`}
    >
      <Act step={step} of={title}>
        {kind === 'signal' ? 'Siarkan sinyal' : 'Kirim pesan'}
      </Act>
    </Row>
  );
}

export function Transit({ handOff: { agency, element } }: { readonly handOff: HandOffInTransit }) {
  const { city } = useRehearsal().version;
  const { name } = agencyNamed(city, agency);
  return (
    <Row
      icon={<Truck size={18} strokeWidth={1.75} aria-hidden="true" />}
      title={`Sedang dikirim ke ${name}`}
      note={useTitles()(element)}
    >
      <Act step={{ verb: 'deliver', with: { agency } }} of={name}>
        Sampaikan
      </Act>
    </Row>
  );
}

export function Incident({ incident: { element, code, message } }: { readonly incident: OpenIncident }) {
  const title = useTitles()(element);
  const isDead = code === 'DEADLOCK';
  return (
    <Row
      icon={<CircleAlert size={18} strokeWidth={1.75} aria-hidden="true" className="trouble" />}
      title={`Terhenti di ${title}`}
      note={incidentWords[code]}
    >
      {!isDead && (
        <Act step={{ verb: 'resolve', with: { incident: element } }} of={title}>
          Coba lagi
        </Act>
      )}
      <details>
        <summary>Kata mesin</summary>
        <p className="quiet">{message}</p>
      </details>
    </Row>
  );
}

/** Hand-offs arrive at once unless somebody wants to see how it is when one does not. */
export function HandOffs() {
  const { version, walk, act } = useRehearsal();
  const agencies = agenciesOf(version, walk.here);
  if (agencies.length < 2 && walk.here.held.size === 0) return null;
  return (
    <details className="rehearsal-hold">
      <summary>Tahan kiriman antarinstansi</summary>
      <fieldset>
        <legend className="quiet">Kiriman ke instansi ini tidak sampai dulu:</legend>
        {agencies.map((agency) => (
          <label key={agency} className="choice">
            <input
              type="checkbox"
              checked={walk.here.held.has(agency)}
              onChange={(event) => act({ verb: event.target.checked ? 'hold' : 'deliver', with: { agency } })}
            />
            <span>{agencyNamed(version.city, agency).name}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
