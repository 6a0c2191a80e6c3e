import type { AnswerRow } from '@alur/contracts';
import type { FormVillage } from '@alur/forms';
import type { FieldView } from '../fields/field-view.js';
import { faultsOf } from '../fields/field-view.js';
import { QuestionField } from '../fields/question-field.js';
import { ErrorSummary } from '../parts/error-summary.js';
import { FormTokens } from '../parts/form-tokens.js';
import { BackLink, SubmitButton } from '../parts/links.js';
import { Notice } from '../parts/notice.js';
import { SummaryList } from '../parts/summary-list.js';
import { renderPage } from '../shell/document.js';
import { paths } from '../shell/paths.js';
import type { Site } from '../shell/site.js';

export interface CorrectionPageView {
  readonly caseId: string;
  readonly reference: string;
  readonly service: string;
  /** What has to be corrected, each with its reasons; and the questions that a new answer opened. */
  readonly fields: readonly FieldView[];
  /** How many of them the officers asked for. */
  readonly count: number;
  /** `Senin, 30 November 2026` */
  readonly until: string;
  /** The service's time stands still while nobody but the applicant has anything to do. */
  readonly paused: boolean;
  readonly villages: Readonly<Record<string, FormVillage>>;
  /** Everything else as it was sent: it stays as it is. */
  readonly locked: readonly AnswerRow[];
  readonly problem?: string;
}

/** Only what was asked, each question with the reason beside it; complete without script. */
export const correctionPage = (view: CorrectionPageView, site: Site): string => {
  const faults = faultsOf(view.fields);
  const hasFile = view.fields.some(({ field }) => field.type === 'file');
  return renderPage({
    site,
    title: ['Perbaiki permohonan', view.service],
    failed: faults.length > 0,
    unlisted: true,
    back: <BackLink href={paths.myCase(view.caseId)}>{`Permohonan ${view.reference}`}</BackLink>,
    children: (
      <div className="column">
        <ErrorSummary faults={faults} />
        {view.problem !== undefined && (
          <Notice tone="amber">
            <p>{view.problem}</p>
          </Notice>
        )}
        <p className="above">{view.service}</p>
        <h1>Perbaiki permohonan Anda</h1>
        <Notice tone="amber" title={`Ada ${String(view.count)} hal yang perlu Anda perbaiki`}>
          <p>
            Kirim perbaikan paling lambat <strong>{view.until}</strong>. {pauseSentence(view.paused)}
          </p>
        </Notice>
        <form
          method="post"
          action={paths.correction(view.caseId)}
          encType={hasFile ? 'multipart/form-data' : undefined}
          noValidate
        >
          <FormTokens site={site} />
          {view.fields.map((field) => (
            <QuestionField key={field.field.id} view={field} villages={view.villages} />
          ))}
          <div className="act">
            <SubmitButton icon="forward">Lanjut periksa</SubmitButton>
          </div>
        </form>
        {view.locked.length > 0 && (
          <details className="more">
            <summary>Isian lain yang sudah Anda kirim ({view.locked.length})</summary>
            <p className="soft">Isian ini tidak perlu diperbaiki dan tidak dapat diubah.</p>
            <SummaryList rows={view.locked} />
          </details>
        )}
      </div>
    ),
  });
};

export const pauseSentence = (paused: boolean): string =>
  paused
    ? 'Waktu pelayanan berhenti sementara sampai Anda mengirimnya.'
    : 'Instansi lain tetap mengerjakan permohonan Anda.';
