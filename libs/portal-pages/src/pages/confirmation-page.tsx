import { Icon } from '../parts/icon.js';
import { ButtonLink } from '../parts/links.js';
import { PrintButton } from '../parts/print-button.js';
import { QrCode } from '../parts/qr-code.js';
import { renderPage } from '../shell/document.js';
import type { Site } from '../shell/site.js';

export interface ConfirmationPageView {
  /** Where the applicant follows it, signed in. */
  readonly follow: string;
  readonly reference: string;
  readonly service: string;
  /** `Senin, 23 November 2026 pukul 10.42 WIB` */
  readonly sentAt: string;
  /** What happens next, in order, and by when. */
  readonly next: readonly { readonly what: string; readonly when?: string }[];
  /** Last day of the promise, `Rabu, 25 November 2026`. */
  readonly promisedBy?: string;
  /** Address of the tracking page, whole, as the QR code carries it. */
  readonly trackingUrl: string;
  /** QR code of `trackingUrl` as SVG markup made by this system, never by a person. */
  readonly qrSvg?: string;
}

/** Proof that the request is in. May be opened again, kept as a bookmark and printed on one A4. */
export const confirmationPage = (view: ConfirmationPageView, site: Site): string =>
  renderPage({
    site,
    title: ['Permohonan terkirim', view.service],
    unlisted: true,
    children: (
      <div className="column">
        <div className="received">
          <div className="received-words">
            <p className="received-sign">
              <Icon name="done" large />
            </p>
            <h1>Permohonan Anda sudah kami terima</h1>
            <p>{view.service}</p>
            <p className="received-label">Nomor permohonan</p>
            <p className="reference">{view.reference}</p>
            <p className="received-when">Diterima {view.sentAt}</p>
          </div>
          {view.qrSvg !== undefined && <QrCode svg={view.qrSvg} label="Kode QR menuju halaman pelacakan" />}
        </div>
        <p className="print-only">Lacak di {view.trackingUrl}</p>
        <p>
          Simpan nomor ini. Dengan nomor ini dan 4 angka terakhir nomor ponsel, Anda bisa melacak permohonan dari ponsel
          mana pun.
        </p>
        <div className="act act-row">
          <ButtonLink href={view.follow}>Lacak permohonan ini</ButtonLink>
          <PrintButton>Cetak tanda terima</PrintButton>
        </div>
        <section aria-labelledby="selanjutnya">
          <h2 id="selanjutnya">Yang terjadi selanjutnya</h2>
          <ol className="steps">
            {view.next.map((step) => (
              <li key={step.what}>
                {step.what}
                {step.when !== undefined && <span className="step-when">{step.when}</span>}
              </li>
            ))}
          </ol>
          {view.promisedBy !== undefined && (
            <p className="promised">
              <Icon name="calendar" />
              <span>
                Selesai paling lambat <strong>{view.promisedBy}</strong>
              </span>
            </p>
          )}
        </section>
        <section aria-labelledby="hubungi">
          <h2 id="hubungi">Jika ada pertanyaan</h2>
          <p>
            Hubungi {site.help.phone} atau WhatsApp {site.help.whatsapp}. {site.help.hours}. Sebutkan nomor permohonan
            Anda.
          </p>
        </section>
      </div>
    ),
  });
