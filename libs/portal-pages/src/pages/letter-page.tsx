import type { ReactNode } from 'react';
import { formatDate } from '@alur/forms';
import { Icon } from '../parts/icon.js';
import { LetterNumber } from '../parts/letter-number.js';
import { Notice } from '../parts/notice.js';
import { renderPage } from '../shell/document.js';
import { paths } from '../shell/paths.js';
import type { Site } from '../shell/site.js';

export interface LetterPageView {
  /** As printed on the letter, or as typed when there is none. */
  readonly code: string;
  /** Absent when no letter carries this code. */
  readonly letter?: {
    readonly status: 'valid' | 'expired' | 'refusal';
    readonly title: string;
    readonly number: string;
    /** ISO dates. */
    readonly issuedOn: string;
    readonly validUntil?: string;
    readonly agency: string;
    /** Initials of the person the letter is about. */
    readonly initials: string;
    /** SHA-256 of the file, hexadecimal. */
    readonly sha256: string;
    /** Signed with a certified electronic signature. */
    readonly signed: boolean;
  };
}

type Letter = NonNullable<LetterPageView['letter']>;

const looks = {
  valid: { tone: 'leaf', icon: 'done', words: 'Berlaku' },
  expired: { tone: 'amber', icon: 'hourglass', words: 'Masa berlaku sudah habis' },
  refusal: { tone: 'apple', icon: 'refused', words: 'Surat penolakan' },
} as const satisfies Record<Letter['status'], object>;

/** Whether a letter is real: for anybody who holds one, without any personal data but the initials. */
export const letterPage = (view: LetterPageView, site: Site): string =>
  renderPage({
    site,
    title: [view.letter ? `Surat ${view.letter.number}` : 'Surat tidak ditemukan'],
    unlisted: true,
    children: (
      <div className="column">
        <p className="above">Pemeriksaan keaslian surat</p>
        <h1>{view.letter ? view.letter.title : 'Surat tidak ditemukan'}</h1>
        {view.letter ? <Found letter={view.letter} code={view.code} /> : <NotFound code={view.code} />}
      </div>
    ),
  });

const Found = ({ letter, code }: { readonly letter: Letter; readonly code: string }) => (
  <>
    <div className={`status tone-${looks[letter.status].tone}`}>
      <Icon name={looks[letter.status].icon} large />
      <div>
        <p className="status-word">{looks[letter.status].words}</p>
        <p>Surat ini benar diterbitkan oleh {letter.agency}.</p>
        {letter.status === 'refusal' && (
          <p>Isinya menolak permohonan. Surat ini bukan bukti bahwa sesuatu telah diberikan atau diterangkan.</p>
        )}
      </div>
    </div>
    <dl className="summary">
      <Row label="Nomor">
        <LetterNumber number={letter.number} />
      </Row>
      <Row label="Tanggal terbit">{formatDate(letter.issuedOn)}</Row>
      {letter.validUntil !== undefined && letter.status !== 'refusal' && (
        <Row label="Berlaku sampai">{formatDate(letter.validUntil)}</Row>
      )}
      <Row label="Diterbitkan oleh">{letter.agency}</Row>
      <Row label="Atas nama (inisial)">{letter.initials}</Row>
      <Row label="Tanda tangan">
        {letter.signed ? 'Ditandatangani secara elektronik' : 'Belum ditandatangani secara elektronik'}
      </Row>
      <Row label="Kode surat">{code}</Row>
    </dl>
    {!letter.signed && (
      <Notice tone="amber" title="Belum ditandatangani secara elektronik">
        <p>Surat ini tercatat pada sistem kami, tetapi belum memakai tanda tangan elektronik tersertifikasi.</p>
      </Notice>
    )}
    <h2>Cocokkan dengan surat Anda</h2>
    <p>
      Nomor, tanggal, dan inisial di atas harus sama dengan surat di tangan Anda. Jika berbeda, surat itu bukan dari
      kami.
    </p>
    <details className="more">
      <summary>Sidik digital berkas (SHA-256)</summary>
      <p className="fingerprint">{letter.sha256}</p>
      <p className="soft">Berkas PDF yang asli selalu menghasilkan deretan huruf dan angka ini.</p>
    </details>
  </>
);

const Row = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className="summary-row">
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

const NotFound = ({ code }: { readonly code: string }) => (
  <>
    <Notice tone="apple" title="Tidak ada di catatan kami">
      <p>
        Tidak ada surat dengan kode <span className="code">{code}</span>.
      </p>
    </Notice>
    <h2>Yang bisa Anda lakukan</h2>
    <ul>
      <li>Pindai lagi kode QR pada surat, atau ketik ulang alamatnya.</li>
      <li>Jika tetap tidak ada, surat itu bukan dari kami. Hubungi nomor di bawah.</li>
    </ul>
    <p>
      <a className="lone" href={paths.home}>
        Ke halaman depan
      </a>
    </p>
  </>
);
