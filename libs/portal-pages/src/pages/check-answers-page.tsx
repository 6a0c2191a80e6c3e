import { ErrorSummary } from '../parts/error-summary.js';
import { FormTokens } from '../parts/form-tokens.js';
import { BackLink, SubmitButton } from '../parts/links.js';
import { Notice } from '../parts/notice.js';
import { ServiceNews } from '../parts/service-news.js';
import type { SummaryRow } from '../parts/summary-list.js';
import { SummaryList } from '../parts/summary-list.js';
import { renderPage } from '../shell/document.js';
import { paths } from '../shell/paths.js';
import type { Site } from '../shell/site.js';

export interface CheckAnswersPageView {
  readonly draft: string;
  readonly service: string;
  readonly back: string;
  /** The visible pages with their answers; what was skipped says `Tidak diisi`. */
  readonly sections: readonly { readonly change: string; readonly rows: readonly SummaryRow[] }[];
  /** Answers that have to be mended before sending, with the address of their question. */
  readonly faults?: readonly { readonly href: string; readonly message: string }[];
  /** What happens after sending, in one sentence. */
  readonly next: string;
  /** Hash of the version that is shown: what is sent is by this one, or is shown again. */
  readonly version: string;
  /** What is new in the service since the person began. */
  readonly news?: readonly string[];
}

export const checkAnswersPage = (view: CheckAnswersPageView, site: Site): string =>
  renderPage({
    site,
    title: ['Periksa jawaban Anda', view.service],
    failed: (view.faults ?? []).length > 0,
    unlisted: true,
    back: <BackLink href={view.back} />,
    children: (
      <div className="column">
        <ErrorSummary faults={(view.faults ?? []).map(({ href, message }) => ({ href, message }))} />
        <p className="above">{view.service}</p>
        <h1>Periksa jawaban Anda</h1>
        <ServiceNews news={view.news} />
        <Notice tone="amber" title="Permohonan belum dikirim">
          <p>Baca sekali lagi. Tekan "Kirim permohonan" di bagian bawah jika sudah benar.</p>
        </Notice>
        <SummaryList rows={view.sections.flatMap(({ rows, change }) => rows.map((row) => ({ ...row, change })))} />
        <form className="send" method="post" action={paths.check(view.draft)}>
          <FormTokens site={site} />
          <input type="hidden" name="version" value={view.version} />
          <h2>Kirim sekarang?</h2>
          <p>{view.next}</p>
          <div className="act">
            <SubmitButton icon="send">Kirim permohonan</SubmitButton>
          </div>
        </form>
      </div>
    ),
  });
