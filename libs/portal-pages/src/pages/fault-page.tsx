import type { IconName } from '../parts/icon.js';
import { Icon } from '../parts/icon.js';
import { ButtonLink } from '../parts/links.js';
import { renderPage } from '../shell/document.js';
import { paths } from '../shell/paths.js';
import type { Site } from '../shell/site.js';

/** What went wrong, as a person may know it; what is foreign and what does not exist look the same. */
export type FaultKind =
  'not-found' | 'retired' | 'forbidden' | 'stale-form' | 'already-sent' | 'too-large' | 'too-many' | 'broken';

export interface FaultPageView {
  readonly kind: FaultKind;
  /** Replaces the usual explanation. */
  readonly detail?: string;
  /** To name when asking for help; shown for `broken`. */
  readonly traceId?: string;
  /** Where to go on; the catalogue when absent. */
  readonly on?: { readonly href: string; readonly label: string };
}

interface FaultWords {
  readonly title: string;
  readonly detail: string;
  readonly icon: IconName;
}

const words: Readonly<Record<FaultKind, FaultWords>> = {
  'not-found': {
    title: 'Halaman tidak ditemukan',
    detail: 'Alamatnya mungkin salah ketik, atau halaman ini bukan untuk Anda. Periksa lagi alamatnya.',
    icon: 'search',
  },
  retired: {
    title: 'Layanan ini tidak lagi tersedia',
    detail: 'Layanan ini tidak dapat diajukan lagi. Permohonan yang sudah dikirim tetap kami selesaikan.',
    icon: 'lock',
  },
  forbidden: {
    title: 'Anda tidak bisa membuka halaman ini',
    detail: 'Masuk dengan nomor ponsel yang dipakai saat mengajukan, lalu coba lagi.',
    icon: 'lock',
  },
  'stale-form': {
    title: 'Halaman ini terbuka terlalu lama',
    detail:
      'Demi keamanan, formulir hanya berlaku beberapa jam. Jawaban yang sudah tersimpan tidak hilang. Buka lagi halaman sebelumnya dan coba sekali lagi.',
    icon: 'hourglass',
  },
  'already-sent': {
    title: 'Permohonan ini sudah dikirim',
    detail: 'Jawabannya tidak bisa diubah dari sini lagi. Anda bisa melihat perjalanannya.',
    icon: 'done',
  },
  'too-large': {
    title: 'Berkas terlalu besar',
    detail: 'Ambil foto lagi dengan ukuran lebih kecil. Jawaban lain tetap tersimpan.',
    icon: 'warning',
  },
  'too-many': {
    title: 'Tunggu sebentar',
    detail: 'Terlalu banyak percobaan dalam waktu singkat. Tunggu beberapa menit, lalu coba lagi.',
    icon: 'hourglass',
  },
  broken: {
    title: 'Ada yang tidak beres di sistem kami',
    detail: 'Ini bukan salah Anda. Jawaban yang sudah tersimpan tidak hilang. Coba lagi beberapa menit lagi.',
    icon: 'warning',
  },
};

export const faultPage = (view: FaultPageView, site: Site): string => {
  const { title, detail, icon } = words[view.kind];
  const on = view.on ?? { href: paths.home, label: 'Lihat semua layanan' };
  return renderPage({
    site,
    title: [title],
    unlisted: true,
    children: (
      <div className="column lost">
        <p className="lost-sign">
          <Icon name={icon} large />
        </p>
        <h1>{title}</h1>
        <p className="lead">{view.detail ?? detail}</p>
        {view.traceId !== undefined && (
          <p className="soft">
            Jika Anda menghubungi kami, sebutkan kode ini: <span className="code">{view.traceId}</span>
          </p>
        )}
        <div className="act act-row">
          <ButtonLink href={on.href}>{on.label}</ButtonLink>
          <ButtonLink href={paths.track} kind="quiet">
            Lacak permohonan
          </ButtonLink>
        </div>
      </div>
    ),
  });
};
