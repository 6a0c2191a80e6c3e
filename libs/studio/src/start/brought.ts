// What people bring, out of the Kelengkapan of the rows in which they apply.
import { documentsIn, plainWords } from '@alur/sop';
import { hasWords, oneLine, saying, shortened } from '../derive/words.js';

export interface Brought {
  /** Papers to be shown as a photo or a file, in the words of the table. */
  readonly papers: readonly string[];
  /** The family card is asked for by its number. */
  readonly asksFamilyCard: boolean;
}

/** `texts`: documentation of the rows. */
export function broughtIn(texts: readonly string[]): Brought {
  const items = texts.flatMap((text) => itemsIn(documentsIn(text).requirements ?? ''));
  const plain = items.map(plainWords);
  const papers = items.filter(
    (_item, index) => isPaperToBring(plain[index] ?? '') && plain.indexOf(plain[index] ?? '') === index,
  );
  return { papers: papers.map((item) => saying(item, 'Dokumen pendukung')), asksFamilyCard: plain.some(isFamilyCard) };
}

/** `KTP, KK asli dan surat pengantar` are three. */
function itemsIn(cell: string): readonly string[] {
  return cell
    .split(/[\n;,]+|\s+(?:dan|serta|&)\s+/i)
    .map((item) => oneLine(item.replace(/^\s*(?:[-–—•*=]+|\d+[.)]\s|[a-z][.)]\s)\s*/i, '')).replace(/[.]+$/, ''))
    .filter((item) => hasWords(item) && /\p{L}{2}/u.test(item))
    .map((item) => shortened(item, 100));
}

const isFamilyCard = (words: string): boolean => /\b(?:kk|kartu keluarga)\b/.test(words);

/** Who somebody is, is asked by number: the city knows the rest. */
const isIdentity = (words: string): boolean =>
  isFamilyCard(words) || /\b(?:e ?ktp|ktp|kartu tanda penduduk|nik|kartu identitas|identitas diri)\b/.test(words);

/** The request itself, filled in on the portal, and what officers work with. */
const isOurs = (words: string): boolean =>
  /^(?:formulir|form|blanko|blangko|berkas|dokumen|data|permohonan|surat permohonan|isian|aduan|surat|map|persyaratan|kelengkapan|syarat|lengkap|asli|sesuai ketentuan|katalog|jadwal)\b(?: (?:permohonan|pendaftaran|pemohon|isian|terisi|lengkap|aduan|persyaratan|pengajuan|f \d.*|.*permohonan))?$/.test(
    words,
  ) ||
  /\b(?:komputer|laptop|printer|atk|alat tulis|telepon|telpon|radio|buku (?:agenda|register|tamu)|agenda|internet|aplikasi|jaringan|kendaraan|scanner|meja|kursi|simbg|siak|oss)\b/.test(
    words,
  );

const isPaperToBring = (words: string): boolean => !isIdentity(words) && !isOurs(words);
