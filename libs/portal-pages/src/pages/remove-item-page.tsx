import type { AnswerItem } from '@alur/contracts';
import { FormTokens } from '../parts/form-tokens.js';
import { Icon } from '../parts/icon.js';
import { BackLink, ButtonLink } from '../parts/links.js';
import { SummaryList } from '../parts/summary-list.js';
import { renderPage } from '../shell/document.js';
import type { Site } from '../shell/site.js';

export interface RemoveItemPageView {
  readonly service: string;
  readonly question: string;
  /** `Siti Aminah` */
  readonly name: string;
  /** What will be gone. */
  readonly item: AnswerItem;
  readonly action: string;
  /** The list. */
  readonly back: string;
  /** Of the answers that are shown: what has moved up since is not removed. */
  readonly revision: number;
}

/** Asked once more, since what was written for the item is gone then. */
export const removeItemPage = (view: RemoveItemPageView, site: Site): string =>
  renderPage({
    site,
    title: [`Hapus ${view.item.label}`, view.service],
    unlisted: true,
    back: <BackLink href={view.back}>Kembali ke daftar</BackLink>,
    children: (
      <div className="column">
        <p className="above">{view.question}</p>
        <h1>Hapus {view.name} dari daftar?</h1>
        <SummaryList rows={view.item.rows} />
        <form method="post" action={view.action}>
          <FormTokens site={site} />
          <input type="hidden" name="revision" value={view.revision} />
          <div className="act act-row">
            <button className="button button-danger" type="submit">
              <Icon name="remove" />
              <span>Ya, hapus</span>
            </button>
            <ButtonLink href={view.back} kind="quiet">
              Tidak jadi
            </ButtonLink>
          </div>
        </form>
      </div>
    ),
  });
