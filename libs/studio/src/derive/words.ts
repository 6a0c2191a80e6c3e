// What the words of an activity say about it, as agencies write them in their tables.

/** A signature, or an act that only a head does by signing. */
export const isSigning = (text: string): boolean =>
  /\b(?:menandatangan\w*|tanda\s*tangan\w*|ditandatangani|ttd|tte|mengesah\w*|menetapkan|disahkan|pengesahan|penandatanganan)\b/i.test(
    text,
  );

/** Gives out what was asked for; who does it may only print. */
export const isIssuing = (text: string): boolean =>
  /\b(?:menerbitkan|penerbitan|mencetak|pencetakan|mengeluarkan|cetak|terbitkan)\b/i.test(text);

/** Hands over what is finished: nothing is decided any more. */
export const isHandingOver = (text: string): boolean =>
  /\b(?:menyerah\w*|penyerahan|menyampai\w*|penyampaian|mengirim\w*|pengiriman|membagi\w*|mengarsip\w*|pengarsipan|arsip\w*|mengumumkan|memberi\s*tahu\w*|memberitahu\w*|menginformasi\w*|mengembalikan|mendistribusi\w*|menyimpan|pengambilan)\b/i.test(
    text,
  );

export const isReceiving = (text: string): boolean =>
  /\b(?:menerima|penerimaan|mengambil|diterima|mengunduh|mendapat\w*|memperoleh)\b/i.test(text);

export const isApplying = (text: string): boolean =>
  /\b(?:mengaju\w*|pengajuan|mendaftar\w*|pendaftaran|menyerah\w*|menyampai\w*|membawa|mengisi|memohon|permohonan|melapor\w*|melengkapi|mengirim\w*|membuat|datang|mengurus|menyiapkan|mengunggah|mengajak|meminta|menulis)\b/i.test(
    text,
  );

/** Mends what was missing in the papers. */
export const isMending = (text: string): boolean =>
  /\b(?:melengkapi|memperbaiki|perbaikan|revisi|merevisi|kelengkapan|kekurangan|dikembalikan|mengajukan (?:ulang|kembali)|kembali)\b/i.test(
    text,
  );

export const isChecking = (text: string): boolean =>
  /\b(?:memeriksa|pemeriksaan|memverifikasi|verifikasi|meneliti|penelitian|mengecek|cek|mencocokkan|memvalidasi|validasi|menilai|penilaian|menelaah|mengkaji|meninjau)\b/i.test(
    text,
  );

/** Somebody goes there: the applicant may have to be reached. */
export const isVisiting = (text: string): boolean =>
  /\b(?:meninjau|peninjauan|survei|survey|lapangan|lokasi|visitasi|kunjungan|mengunjungi|menghubungi)\b/i.test(text);

export const isRefusing = (text: string): boolean => /\b(?:penolakan|tolak|ditolak|menolak|tidak dapat)\b/i.test(text);

/** Names of what is handed over, as papers are called. */
export const isPaper = (text: string): boolean =>
  /\b(?:berita acara|laporan|catatan|telaahan|rekomendasi|hasil|kajian|perhitungan|analisis|kesimpulan|disposisi)\b/i.test(
    text,
  );

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Long enough for a heading; cut between words. */
export function shortened(text: string, most = 120): string {
  const line = oneLine(text);
  if (line.length <= most) return line;
  const cut = line.slice(0, most).replace(/\s+\S*$/, '');
  return `${cut === '' ? line.slice(0, most) : cut}…`;
}

export const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** `Memeriksa Berkas` inside a sentence; what is written in capitals stays. */
export const inSentence = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;

/** `PETUGAS LOKET` as people write it; short names such as BPBD and DPMPTSP stay. */
export const quiet = (text: string): string =>
  oneLine(text)
    .split(' ')
    .map((word) => (isShouted(word) ? capital(word.toLowerCase()) : word))
    .join(' ');

/** In capitals, and to be spoken: an abbreviation has few vowels. */
function isShouted(word: string): boolean {
  if (!/^\p{Lu}+$/u.test(word)) return false;
  if (/^(?:STAF|KASI|TIM|UNIT|DESA|KOTA|SEKSI|DAN)$/.test(word)) return true;
  return word.length >= 5 && (word.match(/[AIUEO]/g) ?? []).length / word.length >= 0.28;
}

/** Words that say something to people; signs alone do not. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** What may stand in a YAML text for people: never a placeholder, never the id of something. */
export const saying = (text: string, instead: string): string => {
  const said = capital(shortened(text.replace(/^[^\p{L}\p{N}"]+/u, '')));
  return hasWords(said) && !/^[a-z0-9]+(?:_[a-z0-9]+)+$/i.test(said) && !isEmptyWord(said) ? said : instead;
};

const isEmptyWord = (text: string): boolean =>
  /^(?:x{2,}|n\/a|todo|tbd|tba|menyusul|kosong|placeholder|belum (?:ada|diisi|ditentukan))\b/i.test(text);

/** As the name of a field: `cek-berkas` is `cek_berkas`. Undefined where no such name can be made of it. */
export function fieldName(id: string, ending: string): string | undefined {
  const words = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  const name = `${words.slice(0, 59 - ending.length).replace(/_+$/, '')}_${ending}`;
  return /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(name) ? name : undefined;
}
