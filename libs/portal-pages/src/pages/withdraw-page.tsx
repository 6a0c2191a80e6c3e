import { FormTokens } from '../parts/form-tokens.js';
import { Icon } from '../parts/icon.js';
import { BackLink, ButtonLink } from '../parts/links.js';
import { Notice } from '../parts/notice.js';
import { renderPage } from '../shell/document.js';
import { paths } from '../shell/paths.js';
import type { Site } from '../shell/site.js';

export interface WithdrawPageView {
  readonly caseId: string;
  readonly reference: string;
  readonly service: string;
}

/** Asked once more, since nobody can bring the request back. */
export const withdrawPage = (view: WithdrawPageView, site: Site): string =>
  renderPage({
    site,
    title: ['Batalkan permohonan', view.service],
    unlisted: true,
    back: <BackLink href={paths.myCase(view.caseId)}>{`Permohonan ${view.reference}`}</BackLink>,
    children: (
      <div className="column">
        <p className="above">{view.service}</p>
        <h1>Batalkan permohonan ini?</h1>
        <Notice tone="amber" title="Pembatalan tidak dapat diurungkan">
          <p>Semua instansi berhenti memproses permohonan {view.reference}. Anda boleh mengajukan lagi kapan saja.</p>
        </Notice>
        <form method="post" action={paths.withdraw(view.caseId)}>
          <FormTokens site={site} />
          <div className="act act-row">
            <button className="button button-danger" type="submit">
              <Icon name="withdrawn" />
              <span>Ya, batalkan</span>
            </button>
            <ButtonLink href={paths.myCase(view.caseId)} kind="quiet">
              Tidak jadi
            </ButtonLink>
          </div>
        </form>
      </div>
    ),
  });
