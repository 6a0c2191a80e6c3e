import type { AnswerRow } from '@alur/contracts';
import { ErrorSummary } from '../parts/error-summary.js';
import { FormTokens } from '../parts/form-tokens.js';
import { BackLink, SubmitButton } from '../parts/links.js';
import { Notice } from '../parts/notice.js';
import { SummaryList } from '../parts/summary-list.js';
import { renderPage } from '../shell/document.js';
import { paths } from '../shell/paths.js';
import type { Site } from '../shell/site.js';

export interface CorrectionCheckPageView {
  readonly caseId: string;
  readonly service: string;
  /** Of which round this is the answer: a page that stood open too long answers nothing else. */
  readonly round: number;
  readonly rows: readonly (AnswerRow & { readonly changed: boolean })[];
  readonly faults?: readonly { readonly field: string; readonly message: string }[];
}

export const correctionCheckPage = (view: CorrectionCheckPageView, site: Site): string => {
  const form = paths.correction(view.caseId);
  return renderPage({
    site,
    title: ['Periksa perbaikan Anda', view.service],
    failed: (view.faults ?? []).length > 0,
    unlisted: true,
    back: <BackLink href={form} />,
    children: (
      <div className="column">
        <ErrorSummary
          faults={(view.faults ?? []).map(({ field, message }) => ({ href: `${form}#${field}`, message }))}
        />
        <p className="above">{view.service}</p>
        <h1>Periksa perbaikan Anda</h1>
        <Notice tone="amber" title="Perbaikan belum dikirim">
          <p>Baca sekali lagi. Tekan &quot;Kirim perbaikan&quot; di bagian bawah jika sudah benar.</p>
        </Notice>
        <SummaryList
          rows={view.rows.map(({ changed, ...row }) => ({
            ...row,
            change: form,
            ...(changed ? {} : { note: 'Tidak Anda ubah' }),
          }))}
        />
        <form className="send" method="post" action={paths.correctionCheck(view.caseId)}>
          <FormTokens site={site} />
          <input type="hidden" name="round" value={view.round} />
          <h2>Kirim sekarang?</h2>
          <p>Petugas melanjutkan pemeriksaan setelah perbaikan Anda kami terima.</p>
          <div className="act">
            <SubmitButton icon="send">Kirim perbaikan</SubmitButton>
          </div>
        </form>
      </div>
    ),
  });
};
