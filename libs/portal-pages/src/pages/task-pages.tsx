// Pages for who answers one task by a one-time link on a phone: the heads of RT and RW.
import type { AnswerRow } from '@alur/contracts';
import type { FieldView } from '../fields/field-view.js';
import { faultsOf } from '../fields/field-view.js';
import { QuestionField } from '../fields/question-field.js';
import { ErrorSummary } from '../parts/error-summary.js';
import { FormTokens } from '../parts/form-tokens.js';
import { Icon } from '../parts/icon.js';
import { SubmitButton } from '../parts/links.js';
import { Notice } from '../parts/notice.js';
import { SummaryList } from '../parts/summary-list.js';
import { renderPage } from '../shell/document.js';
import { paths } from '../shell/paths.js';
import type { Site } from '../shell/site.js';

export interface TaskLinkPageView {
  readonly token: string;
  /** Whom the link is for, by office: `Ketua RT 003 RW 007 Kelurahan Sisir`. No person is named before the button. */
  readonly office: string;
  /** `Keterangan ketua RT` */
  readonly task: string;
  readonly due?: string;
}

export interface TaskFormPageView {
  readonly token: string;
  readonly office: string;
  readonly service: string;
  readonly task: { readonly title: string; readonly help?: string; readonly action: string };
  /** Only what this office may see of the applicant's answers. */
  readonly answers: readonly { readonly title: string; readonly rows: readonly AnswerRow[] }[];
  readonly fields: readonly FieldView[];
  readonly due?: string;
  /** A fault of no single field. */
  readonly problem?: string;
}

/** Entry behind the link: opening it changes nothing, so that a message's preview does not use the link up. */
export const taskLinkPage = (view: TaskLinkPageView, site: Site): string =>
  renderPage({
    site,
    title: [view.task],
    unlisted: true,
    children: (
      <div className="column task">
        <p className="above">{view.office}</p>
        <h1>Warga Anda butuh keterangan</h1>
        <p className="lead">
          Ada satu pertanyaan singkat untuk Anda. Jawabnya kurang dari satu menit. Tidak perlu surat pengantar kertas.
        </p>
        {view.due !== undefined && (
          <p className="promised">
            <Icon name="clock" />
            <span>
              Mohon dijawab paling lambat <strong>{view.due}</strong>
            </span>
          </p>
        )}
        <form className="act" method="post" action={paths.taskLink(view.token)}>
          <FormTokens site={site} />
          <SubmitButton icon="forward">Buka pertanyaan</SubmitButton>
        </form>
        <p className="guard">
          <Icon name="shield" />
          <span>Tautan ini hanya untuk Anda. Jangan teruskan ke orang lain.</span>
        </p>
      </div>
    ),
  });

export const taskFormPage = (view: TaskFormPageView, site: Site): string => {
  const faults = faultsOf(view.fields);
  return renderPage({
    site,
    title: [view.task.title, view.service],
    failed: faults.length > 0,
    unlisted: true,
    children: (
      <div className="column task">
        <ErrorSummary faults={faults} />
        {view.problem !== undefined && (
          <Notice tone="amber">
            <p>{view.problem}</p>
          </Notice>
        )}
        <p className="above">{view.office}</p>
        <h1>{view.task.title}</h1>
        <p className="help">
          Untuk {view.service}. {view.task.help}
        </p>
        {view.answers.map((section) => (
          <section className="answers answers-card" key={section.title}>
            <h2>{section.title}</h2>
            <SummaryList rows={section.rows} />
          </section>
        ))}
        <form
          method="post"
          action={paths.taskForm(view.token)}
          encType={view.fields.some(({ field }) => field.type === 'file') ? 'multipart/form-data' : undefined}
          noValidate
        >
          <FormTokens site={site} />
          {view.fields.map((field) => (
            <QuestionField key={field.field.id} view={field} villages={{}} />
          ))}
          {view.due !== undefined && <p className="soft">Mohon dijawab paling lambat {view.due}.</p>}
          <div className="act">
            <SubmitButton icon="send">{view.task.action}</SubmitButton>
          </div>
        </form>
      </div>
    ),
  });
};

interface TaskEndView {
  readonly title: string;
  readonly tone: 'leaf' | 'sky' | 'amber';
  readonly lines: readonly string[];
}

const taskEnd = (view: TaskEndView, site: Site): string =>
  renderPage({
    site,
    title: [view.title],
    unlisted: true,
    children: (
      <div className="column task">
        <div className={`task-end tone-${view.tone}`}>
          <Icon name={view.tone === 'leaf' ? 'done' : view.tone === 'sky' ? 'info' : 'hourglass'} large />
          <h1>{view.title}</h1>
          {view.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </div>
    ),
  });

/** `forwardedTo` is the next one in the line: `Ketua RW 007`. */
export const taskThanksPage = (view: { readonly forwardedTo?: string }, site: Site): string =>
  taskEnd(
    {
      title: 'Terima kasih',
      tone: 'leaf',
      lines: [
        view.forwardedTo === undefined
          ? 'Keterangan Anda sudah kami terima.'
          : `Keterangan Anda sudah kami terima dan kami teruskan ke ${view.forwardedTo}.`,
        'Anda tidak perlu melakukan apa pun lagi. Halaman ini boleh ditutup.',
      ],
    },
    site,
  );

export const taskAnsweredPage = (view: { readonly at?: string }, site: Site): string =>
  taskEnd(
    {
      title: 'Sudah dijawab',
      tone: 'sky',
      lines: [
        view.at === undefined ? 'Pertanyaan ini sudah dijawab.' : `Pertanyaan ini sudah dijawab ${view.at}.`,
        'Anda tidak perlu melakukan apa pun lagi.',
      ],
    },
    site,
  );

export const taskExpiredPage = (site: Site): string =>
  taskEnd(
    {
      title: 'Tautan ini sudah tidak berlaku',
      tone: 'amber',
      lines: [
        'Waktunya sudah lewat, atau tautan ini sudah dipakai. Permohonan warga Anda tetap berjalan.',
        'Jika Anda masih ingin memberi keterangan, hubungi kantor desa atau kelurahan Anda.',
      ],
    },
    site,
  );
