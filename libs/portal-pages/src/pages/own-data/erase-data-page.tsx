import { FormTokens } from '../../parts/form-tokens.js';
import { Icon } from '../../parts/icon.js';
import { BackLink, ButtonLink } from '../../parts/links.js';
import { Notice } from '../../parts/notice.js';
import { renderPage } from '../../shell/document.js';
import { paths } from '../../shell/paths.js';
import type { Site } from '../../shell/site.js';

export interface EraseDataPageView {
  /** Why it cannot be done today; absent where it can. */
  readonly kept?: string;
  readonly drafts: number;
  readonly promise: { readonly hours: number };
}

/** Asked once more: nobody can bring it back. */
export const eraseDataPage = (view: EraseDataPageView, site: Site): string =>
  renderPage({
    site,
    title: ['Hapus data saya', 'Data Saya'],
    unlisted: true,
    back: <BackLink href={paths.ownData}>Data Saya</BackLink>,
    children: (
      <div className="column">
        <h1>Minta semua data Anda dihapus?</h1>
        {view.kept === undefined ? (
          <Notice tone="amber" title="Penghapusan tidak dapat diurungkan">
            <p>
              Semua isian, berkas, surat, dan nomor ponsel Anda di sini tidak dapat dibaca lagi oleh siapa pun. Kami
              kerjakan paling lambat {view.promise.hours} jam.
            </p>
          </Notice>
        ) : (
          <Notice tone="sky" title="Sebagian masih wajib kami simpan">
            <p>{view.kept}</p>
          </Notice>
        )}
        {view.drafts > 0 && <p>{view.drafts} isian yang belum dikirim langsung dihapus.</p>}
        <form method="post" action={paths.eraseOwnData}>
          <FormTokens site={site} />
          <div className="act act-row">
            <button className="button button-danger" type="submit">
              <Icon name="remove" />
              <span>{view.kept === undefined ? 'Ya, hapus data saya' : 'Tetap kirim permintaan'}</span>
            </button>
            <ButtonLink href={paths.ownData} kind="quiet">
              Tidak jadi
            </ButtonLink>
          </div>
        </form>
      </div>
    ),
  });
