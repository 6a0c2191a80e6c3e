import { ErrorSummary } from '../../parts/error-summary.js';
import { FormTokens } from '../../parts/form-tokens.js';
import { LineField } from '../../parts/line-field.js';
import { BackLink, SubmitButton } from '../../parts/links.js';
import { Notice } from '../../parts/notice.js';
import { renderPage } from '../../shell/document.js';
import { paths } from '../../shell/paths.js';
import type { Site } from '../../shell/site.js';

export interface OwnPhonePageView {
  readonly phoneMasked: string;
  /** As typed, when it has to be typed again. */
  readonly phone?: string;
  readonly error?: string;
}

export interface OwnPhoneCodePageView {
  /** The number the code went to, as it is posted back. */
  readonly phone: string;
  readonly phoneMasked: string;
  readonly error?: string;
}

const faultsOf = (input: string, error: string | undefined) => (error === undefined ? [] : [{ input, message: error }]);

export const ownPhonePage = (view: OwnPhonePageView, site: Site): string =>
  renderPage({
    site,
    title: ['Ganti nomor ponsel', 'Data Saya'],
    failed: view.error !== undefined,
    unlisted: true,
    back: <BackLink href={paths.ownData}>Data Saya</BackLink>,
    children: (
      <div className="column">
        <ErrorSummary faults={faultsOf('phone', view.error)} />
        <h1>Ganti nomor ponsel</h1>
        <p className="lead">
          Nomor sekarang {view.phoneMasked}. Kami kirim kode ke nomor baru, dan kabar ke nomor lama.
        </p>
        <form method="post" action={paths.ownPhone} noValidate>
          <FormTokens site={site} />
          <LineField
            id="phone"
            label="Nomor ponsel baru"
            hint="Contoh: 0812-3456-7890."
            error={view.error}
            input={{
              className: 'input input-long',
              type: 'tel',
              inputMode: 'tel',
              autoComplete: 'tel',
              defaultValue: view.phone ?? '',
            }}
          />
          <div className="act">
            <SubmitButton>Kirim kode</SubmitButton>
          </div>
        </form>
      </div>
    ),
  });

export const ownPhoneCodePage = (view: OwnPhoneCodePageView, site: Site): string =>
  renderPage({
    site,
    title: ['Masukkan kode', 'Data Saya'],
    failed: view.error !== undefined,
    unlisted: true,
    back: <BackLink href={paths.ownPhone}>Ganti nomor lain</BackLink>,
    children: (
      <div className="column">
        <ErrorSummary faults={faultsOf('code', view.error)} />
        <h1>Masukkan kode 6 angka</h1>
        <p className="lead">
          Kode kami kirim ke nomor baru <strong className="code">{view.phoneMasked}</strong>. Berlaku 10 menit.
        </p>
        {site.demo && (
          <Notice tone="sky" title="Kota percontohan">
            <p>
              Pesan tidak benar-benar dikirim. <a href={paths.outbox}>Baca kodenya di kotak keluar pesan</a>.
            </p>
          </Notice>
        )}
        <form method="post" action={paths.ownPhoneCode} noValidate>
          <FormTokens site={site} />
          <input type="hidden" name="phone" value={view.phone} />
          <LineField
            id="code"
            label="Kode"
            error={view.error}
            input={{
              className: 'input input-code',
              inputMode: 'numeric',
              autoComplete: 'one-time-code',
              spellCheck: false,
            }}
          />
          <div className="act">
            <SubmitButton>Ganti nomor</SubmitButton>
          </div>
        </form>
      </div>
    ),
  });
