import { formatDate } from '@alur/forms';
import { renderPage } from '../shell/document.js';
import type { Site } from '../shell/site.js';

export interface AccessibilityPageView {
  /** ISO date of the last check. */
  readonly checkedOn: string;
  /** What is known not to work for everybody yet, and the way around it. */
  readonly issues: readonly { readonly what: string; readonly around: string }[];
}

export const accessibilityPage = (view: AccessibilityPageView, site: Site): string =>
  renderPage({
    site,
    title: ['Kemudahan akses'],
    children: (
      <article className="column">
        <h1>Kemudahan akses</h1>
        <p className="lead">
          Layanan ini untuk semua orang. Kami ingin Anda bisa memakainya dengan ponsel murah, pembaca layar, papan ketik
          saja, atau huruf yang diperbesar.
        </p>
        <h2>Yang sudah bisa</h2>
        <ul>
          <li>Memperbesar huruf sampai 400 persen tanpa teks yang terpotong</li>
          <li>Mengisi dan mengirim permohonan hanya dengan papan ketik</li>
          <li>Memakai pembaca layar, seperti TalkBack dan NVDA</li>
          <li>Memakai layanan tanpa JavaScript dan dengan sambungan lambat</li>
          <li>Melanjutkan isian yang tersimpan kapan saja selama 30 hari</li>
        </ul>
        <h2>Yang belum sempurna</h2>
        {view.issues.length === 0 ? (
          <p>Saat ini tidak ada masalah yang kami ketahui. Beri tahu kami jika Anda menemukannya.</p>
        ) : (
          <ul>
            {view.issues.map((issue) => (
              <li key={issue.what}>
                {issue.what} {issue.around}
              </li>
            ))}
          </ul>
        )}
        <h2>Ukuran yang kami pakai</h2>
        <p>
          Pedoman Aksesibilitas Konten Web (WCAG) 2.2 tingkat AA. Terakhir diperiksa {formatDate(view.checkedOn)},
          dengan alat otomatis dan pemeriksaan tangan.
        </p>
        <h2>Jika ada yang menyulitkan</h2>
        <p>
          Hubungi {site.help.phone} atau WhatsApp {site.help.whatsapp}. Ceritakan halaman mana dan apa yang sulit. Kami
          jawab paling lama 5 hari kerja.
        </p>
        <p>Anda juga boleh datang ke kantor desa atau kelurahan. Petugas membantu mengisi untuk Anda.</p>
      </article>
    ),
  });
