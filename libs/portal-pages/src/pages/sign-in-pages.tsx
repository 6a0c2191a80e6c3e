import { ErrorSummary } from '../parts/error-summary.js';
import { FormTokens } from '../parts/form-tokens.js';
import { Icon } from '../parts/icon.js';
import { LineField } from '../parts/line-field.js';
import { BackLink, SubmitButton } from '../parts/links.js';
import { Notice } from '../parts/notice.js';
import { renderPage } from '../shell/document.js';
import { paths } from '../shell/paths.js';
import type { Site } from '../shell/site.js';

export interface SignInPageView {
  /** Where to go afterwards: a path of this site. */
  readonly next: string;
  /** As typed, when it has to be typed again. */
  readonly phone?: string;
  readonly error?: string;
  /** Why one is asked to sign in: `Masuk dulu untuk mengajukan Surat Keterangan Tidak Mampu.` */
  readonly reason?: string;
}

export interface SignInCodePageView {
  readonly next: string;
  /** The number the code went to, as it is posted back. */
  readonly phone: string;
  /** `0812-•••-•890` */
  readonly phoneMasked: string;
  readonly error?: string;
  /** A new code was just sent. */
  readonly resent?: boolean;
}

export const signInPage = (view: SignInPageView, site: Site): string =>
  renderPage({
    site,
    title: ['Masuk dengan nomor ponsel'],
    failed: view.error !== undefined,
    unlisted: true,
    back: <BackLink href={paths.home}>Semua layanan</BackLink>,
    children: (
      <div className="column">
        <ErrorSummary faults={view.error === undefined ? [] : [{ input: 'phone', message: view.error }]} />
        <h1>Masuk dengan nomor ponsel</h1>
        <p className="lead">{view.reason ?? 'Tidak perlu kata sandi. Kami kirim kode 6 angka ke ponsel Anda.'}</p>
        <form method="post" action={paths.signIn} noValidate>
          <FormTokens site={site} />
          <input type="hidden" name="next" value={view.next} />
          <LineField
            id="phone"
            label="Nomor ponsel"
            hint="Contoh: 0812-3456-7890. Pakai nomor yang ada WhatsApp-nya."
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
        <p className="soft">Tidak punya ponsel? Datang ke kantor desa atau kelurahan. Petugas mengisikan untuk Anda.</p>
      </div>
    ),
  });

export const signInCodePage = (view: SignInCodePageView, site: Site): string =>
  renderPage({
    site,
    title: ['Masukkan kode'],
    failed: view.error !== undefined,
    unlisted: true,
    back: <BackLink href={`${paths.signIn}?next=${encodeURIComponent(view.next)}`}>Ganti nomor</BackLink>,
    children: (
      <div className="column">
        <ErrorSummary faults={view.error === undefined ? [] : [{ input: 'code', message: view.error }]} />
        <h1>Masukkan kode 6 angka</h1>
        <p className="lead">
          Kode kami kirim ke <strong className="code">{view.phoneMasked}</strong>. Berlaku 10 menit.
        </p>
        {view.resent && !view.error && (
          <Notice tone="leaf">
            <p>Kode baru sudah kami kirim. Kode yang lama tidak berlaku lagi.</p>
          </Notice>
        )}
        {site.demo && (
          <Notice tone="sky" title="Kota percontohan">
            <p>
              Pesan tidak benar-benar dikirim. <a href={paths.outbox}>Baca kodenya di kotak keluar pesan</a>.
            </p>
          </Notice>
        )}
        <form method="post" action={paths.signInCode} noValidate>
          <FormTokens site={site} />
          <input type="hidden" name="next" value={view.next} />
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
            <SubmitButton>Masuk</SubmitButton>
          </div>
        </form>
        <form className="resend" method="post" action={paths.signIn}>
          <FormTokens site={site} />
          <input type="hidden" name="next" value={view.next} />
          <input type="hidden" name="phone" value={view.phone} />
          <span>Kode belum datang?</span>{' '}
          <button className="link-button" type="submit" name="resend" value="1">
            Kirim kode baru
          </button>
        </form>
        <p className="guard">
          <Icon name="shield" />{' '}
          <span>Jangan berikan kode ini kepada siapa pun. Petugas kami tidak pernah memintanya.</span>
        </p>
      </div>
    ),
  });
