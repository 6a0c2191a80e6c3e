import type { FormVillage, Page } from '@alur/forms';
import type { FieldView } from '../fields/field-view.js';
import { faultsOf } from '../fields/field-view.js';
import { QuestionField } from '../fields/question-field.js';
import { ErrorSummary } from '../parts/error-summary.js';
import { FormTokens } from '../parts/form-tokens.js';
import { Icon } from '../parts/icon.js';
import { BackLink, SubmitButton } from '../parts/links.js';
import { Notice } from '../parts/notice.js';
import { ServiceNews } from '../parts/service-news.js';
import { renderPage } from '../shell/document.js';
import type { Site } from '../shell/site.js';

export interface QuestionPageView {
  /** Name of the service. */
  readonly service: string;
  readonly page: Pick<Page, 'title' | 'help'>;
  /** The questions to show; hidden ones are absent. */
  readonly fields: readonly FieldView[];
  /** The city's villages by code, when a field asks for one. */
  readonly villages: Readonly<Record<string, FormVillage>>;
  /** Where the answers are posted. */
  readonly action: string;
  readonly back: string;
  /** One-based. */
  readonly step: { readonly index: number; readonly of: number };
  /** When the draft was last kept, `10.42 WIB`. */
  readonly savedAt?: string;
  /** The person came from the check page and goes back there. */
  readonly editing?: boolean;
  /** A fault of no single field, such as a draft changed in another window. */
  readonly problem?: string;
  /** What is new in the service since the person began. */
  readonly news?: readonly string[];
}

/** One question or a small group; complete without script. */
export const questionPage = (view: QuestionPageView, site: Site): string => {
  const [only] = view.fields;
  const single = view.fields.length === 1 && only !== undefined;
  const faults = faultsOf(view.fields);
  const hasFile = view.fields.some(({ field }) => field.type === 'file');
  return renderPage({
    site,
    title: [view.page.title, view.service],
    failed: faults.length > 0,
    unlisted: true,
    back: <BackLink href={view.back}>{view.editing ? 'Kembali ke ringkasan' : 'Kembali'}</BackLink>,
    children: (
      <div className="column">
        <ErrorSummary faults={faults} />
        {view.problem !== undefined && (
          <Notice tone="amber">
            <p>{view.problem}</p>
          </Notice>
        )}
        <ServiceNews news={view.news} />
        <Progress view={view} />
        <form method="post" action={view.action} encType={hasFile ? 'multipart/form-data' : undefined} noValidate>
          <FormTokens site={site} />
          {!single && (
            <>
              <h1>{view.page.title}</h1>
              {view.page.help !== undefined && <p className="help">{view.page.help}</p>}
            </>
          )}
          {view.fields.map((field) => (
            <QuestionField
              key={field.field.id}
              view={field}
              alone={single ? view.page : undefined}
              villages={view.villages}
            />
          ))}
          {!hasToAdd(view.fields) && (
            <div className="act">
              <SubmitButton icon="forward">Lanjutkan</SubmitButton>
            </div>
          )}
        </form>
      </div>
    ),
  });
};

/** There is no way on before the first item: adding it is the one act of the page. */
const hasToAdd = ([only]: readonly FieldView[]): boolean =>
  only?.field.type === 'group' && only.field.required && (only.items ?? []).length === 0;

const Progress = ({ view }: { readonly view: QuestionPageView }) => (
  <div className="progress">
    <p className="progress-words">
      <span>{view.service}</span>
      <span className="progress-step">
        Langkah {view.step.index} dari {view.step.of}
      </span>
    </p>
    <svg className="progress-line" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="progress-way" width="100" height="4" />
      <rect
        className="progress-done"
        width={(100 * view.step.index) / Math.max(view.step.of, view.step.index)}
        height="4"
      />
    </svg>
    <p className="progress-saved" role="status">
      <Icon name="check" />
      <span>
        {view.savedAt === undefined
          ? 'Jawaban tersimpan otomatis setiap kali Anda melanjutkan'
          : `Tersimpan otomatis pukul ${view.savedAt}`}
      </span>
    </p>
  </div>
);
