import { Icon } from '../parts/icon.js';
import { ButtonLink, SubmitButton } from '../parts/links.js';
import { Notice } from '../parts/notice.js';
import { renderPage } from '../shell/document.js';
import type { Site } from '../shell/site.js';

/** What somebody sent that we could not take: the page is the only place it is kept. */
export interface SentAnswers {
  /** Names as they were sent, one pair per value, tokens of the form included. */
  readonly answers: readonly (readonly [name: string, value: string])[];
  /** Files cannot be kept in a page: they are asked for once more. */
  readonly files: readonly { readonly field: string; readonly name: string }[];
}

export interface BusyPageView {
  /** `crowded`: too many at once. `away`: nothing can be stored at the moment. */
  readonly reason: 'crowded' | 'away';
  readonly seconds: number;
  /** A path of this site: where it was sent to, and is sent again. */
  readonly address: string;
  /** Absent when a page was only looked at. */
  readonly sent?: SentAnswers;
  /** To name when asking for help. */
  readonly traceId: string;
}

const words = {
  crowded: {
    title: 'Layanan sedang ramai',
    cause: 'Terlalu banyak orang memakai layanan ini bersamaan.',
  },
  away: {
    title: 'Layanan sedang terganggu',
    cause: 'Sistem kami sebentar tidak dapat menyimpan. Ini bukan salah Anda.',
  },
} as const;

/** Says no for the moment, and keeps everything that was typed in the form that sends it again. */
export const busyPage = (view: BusyPageView, site: Site): string => {
  const { title, cause } = words[view.reason];
  const wait = `Tunggu sekitar ${String(view.seconds)} detik`;
  return renderPage({
    site,
    title: [title],
    unlisted: true,
    children: (
      <div className="column lost">
        <p className="lost-sign">
          <Icon name="hourglass" large />
        </p>
        <h1>{title}</h1>
        <p className="lead">{cause}</p>
        {view.sent ? (
          <>
            <Notice tone="amber" title="Kiriman Anda belum kami terima">
              <p>
                Semua yang Anda tulis masih ada di halaman ini. {wait}, lalu tekan “Kirim lagi”. Jangan tutup halaman
                ini.
              </p>
            </Notice>
            <SendAgain address={view.address} sent={view.sent} />
          </>
        ) : (
          <>
            <p>{wait}, lalu coba lagi. Jawaban yang sudah tersimpan tidak hilang.</p>
            <div className="act">
              <ButtonLink href={view.address}>Coba lagi</ButtonLink>
            </div>
          </>
        )}
        <p className="soft">
          Jika Anda menghubungi kami, sebutkan kode ini: <span className="code">{view.traceId}</span>
        </p>
      </div>
    ),
  });
};

const SendAgain = ({ address, sent }: { readonly address: string; readonly sent: SentAnswers }) => (
  <form method="post" action={address} encType={sent.files.length > 0 ? 'multipart/form-data' : undefined}>
    {sent.answers.map(([name, value], index) => (
      // The order is what was sent, and nothing of it changes.
      <input key={index} type="hidden" name={name} value={value} />
    ))}
    {sent.files.map(({ field, name }, index) => (
      <div className="field" key={field}>
        <label className="label" htmlFor={`berkas-${String(index)}`}>
          Pilih lagi berkas {name}
        </label>
        <p className="hint">Berkas tidak dapat kami simpan di halaman ini.</p>
        <input className="file-again" id={`berkas-${String(index)}`} name={field} type="file" />
      </div>
    ))}
    <div className="act">
      <SubmitButton icon="send">Kirim lagi</SubmitButton>
    </div>
  </form>
);
