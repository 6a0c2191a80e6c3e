import type {
  BatonLink,
  CaseStatus,
  FileState,
  HistoryRow,
  Named,
  OpenCorrectionView,
  WaitLink,
} from '@alur/contracts';
import { formatDateTime, formatDayDate } from '@alur/forms';
import type { Instant } from '@alur/kernel';
import type { LineEnd } from '../baton/baton-line.js';
import { BatonLine } from '../baton/baton-line.js';
import { CorrectionList } from '../parts/correction-list.js';
import { Icon } from '../parts/icon.js';
import { LetterNumber } from '../parts/letter-number.js';
import { BackLink, ButtonLink } from '../parts/links.js';
import { PrintButton } from '../parts/print-button.js';
import { statusLook } from '../parts/status.js';
import { renderPage } from '../shell/document.js';
import { paths } from '../shell/paths.js';
import type { Site } from '../shell/site.js';

export interface TrackingPageView {
  /** Id of the case. */
  readonly id: string;
  readonly reference: string;
  readonly service: Named;
  readonly status: CaseStatus;
  readonly statusText: string;
  readonly submittedAt: Instant;
  /** When something last happened to it. */
  readonly updatedAt: Instant;
  /** When this page was read: what is due before it is late. */
  readonly asOf: Instant;
  readonly promisedBy?: Instant;
  readonly baton: readonly BatonLink[];
  /** What it waits for while no agency has it, or beside that. */
  readonly waits?: readonly WaitLink[];
  /** Of what was sent: files that nobody may open yet, or that were refused. */
  readonly files?: readonly { readonly label: string; readonly state: Exclude<FileState, 'clean'> }[];
  readonly letters: readonly {
    readonly id: string;
    readonly title: string;
    readonly number: string;
    readonly url: string;
    readonly verification?: string;
    /** It tells a refusal. */
    readonly isRefusal?: boolean;
  }[];
  /** The decision; a refusal carries its ground and its reason in plain words. */
  readonly answer?: {
    readonly kind: 'granted' | 'refused' | 'withdrawn' | 'cancelled';
    readonly title: string;
    readonly text: string;
    readonly at: Instant;
    readonly ground?: string;
    readonly reason?: string;
  };
  /** Last day to object, ISO date. */
  readonly objectionUntil?: string;
  /** What the applicant has to correct, by when. */
  readonly correction?: OpenCorrectionView;
  /** The service's time stands still. */
  readonly promisePaused?: boolean;
  /** The applicant may still take the request back. */
  readonly mayWithdraw?: boolean;
  readonly history: readonly HistoryRow[];
  /** Reached by signing in: the way back is the list of one's own cases. */
  readonly own: boolean;
}

/** Who has the case, since when, until when. Names of officers are not for this page. */
export const trackingPage = (view: TrackingPageView, site: Site): string =>
  renderPage({
    site,
    title: [`Permohonan ${view.reference}`, view.service.name],
    unlisted: true,
    back: (
      <BackLink href={view.own ? paths.myCases : paths.track}>
        {view.own ? 'Permohonan saya' : 'Lacak permohonan lain'}
      </BackLink>
    ),
    children: (
      <div className="column-wide">
        <p className="above">{view.service.name}</p>
        <h1 className="tracking-title">
          Permohonan <span className="code">{view.reference}</span>
        </h1>
        <Status view={view} site={site} />
        {view.correction && <Correction view={view} correction={view.correction} />}
        {view.answer?.kind === 'refused' && <Refusal view={view} answer={view.answer} />}
        {view.files && view.files.length > 0 && !view.answer && <Files files={view.files} />}
        {view.letters.length > 0 && <Letters view={view} />}
        <section aria-labelledby="garis-estafet">
          <h2 id="garis-estafet">Siapa yang memegang</h2>
          <BatonLine
            view={{ links: view.baton, zone: site.zone, asOf: view.asOf }}
            start={{ who: 'Anda', what: 'Mengirim permohonan', when: formatDateTime(view.submittedAt, site.zone) }}
            {...lineEnd(view, site)}
          />
        </section>
        {view.history.length > 0 && <History view={view} site={site} />}
        <p className="updated">
          <Icon name="clock" /> <span>Terakhir diperbarui {formatDateTime(view.updatedAt, site.zone)}</span>
        </p>
        <div className="act act-row">
          <PrintButton>Cetak halaman ini</PrintButton>
        </div>
        {view.own && view.mayWithdraw && (
          <p>
            <a className="lone" href={paths.withdraw(view.id)}>
              Batalkan permohonan ini
            </a>
          </p>
        )}
      </div>
    ),
  });

const fileWords = {
  quarantined: 'sedang diperiksa keamanannya',
  infected: 'ditolak karena berisi virus. Petugas akan meminta berkas lain',
  failed: 'tidak dapat diperiksa. Petugas akan meminta berkas lain',
} as const;

const Files = ({ files }: { readonly files: NonNullable<TrackingPageView['files']> }) => (
  <section aria-labelledby="berkas-anda">
    <h2 id="berkas-anda">Berkas yang Anda kirim</h2>
    <ul>
      {files.map(({ label, state }) => (
        <li key={label}>
          <span className={state === 'quarantined' ? 'file-state file-waits' : 'file-state file-refused'}>
            <Icon name={state === 'quarantined' ? 'hourglass' : 'refused'} /> {label}: {fileWords[state]}.
          </span>
        </li>
      ))}
    </ul>
  </section>
);

/** The day of an instant in the city's zone, without the hour: a promise is kept until the end of its day. */
const dayOf = (instant: Instant, site: Site): string => formatDateTime(instant, site.zone).replace(/ pukul .*$/, '');

const isLate = (view: TrackingPageView): boolean =>
  !view.answer && !view.promisePaused && view.promisedBy !== undefined && view.promisedBy < view.asOf;

function lineEnd(view: TrackingPageView, site: Site): { readonly end?: LineEnd } {
  if (view.answer) {
    const state = view.answer.kind === 'refused' ? 'refused' : 'done';
    return { end: { what: view.answer.title, when: formatDateTime(view.answer.at, site.zone), state } };
  }
  if (view.promisedBy === undefined || view.promisePaused) return {};
  return {
    end: {
      what: 'Selesai',
      when: `${isLate(view) ? 'Seharusnya' : 'Paling lambat'} ${dayOf(view.promisedBy, site)}`,
      state: 'open',
    },
  };
}

const Status = ({ view, site }: { readonly view: TrackingPageView; readonly site: Site }) => {
  const late = isLate(view);
  const look = late ? ({ tone: 'amber', icon: 'warning' } as const) : statusLook[view.status];
  return (
    <div className={`status tone-${look.tone}`}>
      <Icon name={look.icon} large />
      <div>
        <p className="status-word">{view.statusText}</p>
        {late && <p>Lewat batas waktu. Maaf. Hubungi kami lewat nomor di bawah jika ini mendesak.</p>}
        {view.answer ? (
          <p>{view.answer.text}</p>
        ) : (
          <p>
            {view.correction ? asked(view.correction, site) : [holders(view), ...waiting(view, site)].join(' ').trim()}
          </p>
        )}
        {view.promisePaused && <p>Waktu pelayanan berhenti sementara sampai Anda mengirim perbaikan.</p>}
        {!view.answer && !view.promisePaused && view.promisedBy !== undefined && (
          <p className="status-promise">
            {late ? 'Seharusnya selesai' : 'Selesai paling lambat'} <strong>{dayOf(view.promisedBy, site)}</strong>
          </p>
        )}
      </div>
    </div>
  );
};

const asked = ({ fields, due }: OpenCorrectionView, site: Site): string =>
  `Ada ${String(fields.length)} hal. Perbaiki paling lambat ${dayOf(due, site)}.`;

const Correction = ({
  view,
  correction,
}: {
  readonly view: TrackingPageView;
  readonly correction: OpenCorrectionView;
}) => (
  <section aria-labelledby="perbaiki">
    <h2 id="perbaiki">Yang perlu Anda perbaiki</h2>
    <CorrectionList fields={correction.fields} />
    <div className="act">
      <ButtonLink href={paths.correction(view.id)}>Perbaiki sekarang</ButtonLink>
    </div>
  </section>
);

/** `Menunggu masa sanggah, sampai Selasa, 1 Desember 2026.` */
const waiting = ({ waits = [], answer }: TrackingPageView, site: Site): readonly string[] =>
  answer
    ? []
    : waits.map(({ step, until }) => `${step}${until === undefined ? '' : `, sampai ${dayOf(until, site)}`}.`);

/** `Sekarang di Dinas Sosial dan Kelurahan Sisir.` */
function holders({ baton, waits = [] }: TrackingPageView): string {
  const names = [
    ...new Set(
      baton.filter((link) => link.state === 'holding' || link.state === 'problem').map((link) => link.agency.name),
    ),
  ];
  const moving = baton.find((link) => link.state === 'in-transit');
  if (names.length === 0 && moving) return `Sedang dikirim ke ${moving.agency.name}.`;
  if (names.length === 0) return waits.length > 0 ? '' : 'Kami sedang menyiapkan langkah berikutnya.';
  return `Sekarang di ${names.length === 1 ? names.join('') : `${names.slice(0, -1).join(', ')} dan ${names.at(-1) ?? ''}`}.`;
}

const Letters = ({ view }: { readonly view: TrackingPageView }) => (
  <section aria-labelledby="surat-anda">
    <h2 id="surat-anda">{view.letters.every(({ isRefusal }) => isRefusal) ? 'Surat penolakan' : 'Surat Anda'}</h2>
    <ul className="rows">
      {view.letters.map((letter) => (
        <li className="row letter" key={letter.id}>
          <div className="row-words">
            <h3>{letter.title}</h3>
            <p className="soft">
              Nomor <LetterNumber number={letter.number} />
            </p>
            {letter.verification !== undefined && (
              <p>
                <a className="lone" href={letter.verification}>
                  Periksa keaslian<span className="unseen"> {letter.title}</span>
                </a>
              </p>
            )}
          </div>
          <div className="row-acts">
            <ButtonLink href={letter.url} icon="download" download>
              {letter.isRefusal ? 'Unduh surat penolakan' : 'Unduh surat'}
              <span className="unseen"> {letter.title}</span>
            </ButtonLink>
          </div>
        </li>
      ))}
    </ul>
  </section>
);

const Refusal = ({
  view,
  answer,
}: {
  readonly view: TrackingPageView;
  readonly answer: NonNullable<TrackingPageView['answer']>;
}) => (
  <section className="refusal" aria-labelledby="mengapa">
    <h2 id="mengapa">Mengapa tidak dikabulkan</h2>
    <dl className="plain-list">
      {answer.reason !== undefined && (
        <div>
          <dt>Alasan</dt>
          <dd>{answer.reason}</dd>
        </div>
      )}
      {answer.ground !== undefined && (
        <div>
          <dt>Dasar</dt>
          <dd>{answer.ground}</dd>
        </div>
      )}
    </dl>
    <h3>Yang bisa Anda lakukan</h3>
    <ul>
      <li>Perbaiki yang disebut di atas, lalu ajukan lagi.</li>
      <li>
        Jika menurut Anda ini keliru, ajukan keberatan
        {view.objectionUntil === undefined ? '' : ` sampai ${formatDayDate(view.objectionUntil)}`}. Datang ke loket atau
        hubungi nomor di bawah.
        {view.letters.some(({ isRefusal }) => isRefusal) && ' Caranya ada di surat penolakan.'}
      </li>
    </ul>
    <ButtonLink href={paths.service(view.service.key)} kind="quiet">
      Ajukan lagi
    </ButtonLink>
  </section>
);

const History = ({ view, site }: { readonly view: TrackingPageView; readonly site: Site }) => (
  <details className="more">
    <summary>Semua kejadian ({view.history.length})</summary>
    <ol className="history">
      {view.history.map((row) => (
        <li key={row.at + row.text}>
          <time dateTime={row.at}>{formatDateTime(row.at, site.zone)}</time>
          <span>{row.text}</span>
        </li>
      ))}
    </ol>
  </details>
);
