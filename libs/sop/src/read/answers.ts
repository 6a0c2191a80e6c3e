// One answer of a decision and where it leads, in the words of a note or of a column.
import { inOneLine, plainWords } from '../table/sheet.js';
import type { SopTarget } from '../table/sop-table.js';
import { stepNumber, targetIn } from './targets.js';

export interface ReadAnswer {
  readonly label: string;
  /** Undefined: there is a condition, and it does not say which step follows. */
  readonly target: SopTarget | undefined;
  /** The label is no word that answers by itself: only beside another answer it is one. */
  readonly isUnsure?: true;
}

export const condition = String.raw`(?:jika|bila|apabila|kalau|jikalau|bilamana)`;
const bare = String.raw`(?:ya|yes|y|tidak|tdk|no|t)`;
const arrow = String.raw`(?::|=|→|➔|⇒|►|->|=>|\bmaka\b)`;
const verb = String.raw`(?:(?:di)?kembali(?:kan)?|(?:di)?lanjut(?:kan)?|(?:di)?terus(?:kan)?|langsung|menuju|ke|(?:di)?ulang(?:i)?|pergi|selesai|berakhir|dihentikan|berhenti|proses|permohonan)`;
const noun = String.raw`(?:langkah|kegiatan|tahap|tahapan|aktivitas|no|nomor|poin|butir|angka)`;
const negative =
  /\b(tidak|tdk|belum|bukan|kurang|tolak|ditolak|gagal|gugur|batal|dibatalkan|no|salah|revisi|direvisi|perbaikan|diperbaiki|rusak|cacat)\b/;
const good = String.raw`lengkap|sesuai|setuju|disetujui|layak|memenuhi|diterima|terima|benar|sah|valid|perlu|ada|lulus|lolos|dikabulkan|diizinkan|tersedia|aman|cocok`;
const bad = String.raw`ditolak|tolak|salah|gagal|gugur|batal|dibatalkan|diperbaiki|perbaikan|revisi|direvisi|belum|kurang|ditunda|rusak`;
/** Words that answer a question: `tidak lengkap`, `disetujui`. */
const adjective = new RegExp(String.raw`^(?:${bare}|${good}|${bad})\b`, 'i');
/** The same behind what it is said of: `Berkas tidak lengkap`. */
const saidOf = new RegExp(String.raw`\b(?:tidak|tdk|belum|sudah|telah)\s+\S+$|\b(?:${good}|${bad})$`, 'i');

export const isNegative = (label: string): boolean => negative.test(plainWords(label)) || /^t$/i.test(label);

/** `Ya`, `Tidak` and what only repeats them need no label. */
export const isBareAnswer = (label: string): boolean => new RegExp(`^${bare}$`, 'i').test(label);

/** Undefined where the words are no answer; `isDecision`: any label before a colon is one. */
export function answerIn(text: string, isDecision: boolean): ReadAnswer | undefined {
  const line = withoutReason(inOneLine(text).replace(/[.;,]+$/, ''));
  if (targetIn(line)) return undefined;
  const [, before, after] = conditionBehind.exec(line) ?? [];
  const reversed = before === undefined ? undefined : targetIn(before);
  if (after !== undefined && reversed) return { label: after, target: reversed };
  const [, said] = conditionInFront.exec(line) ?? [];
  if (said !== undefined) return splitAnswer(said, 'condition') ?? { label: said, target: undefined };
  const split = splitAnswer(line, isDecision ? 'decision' : 'remark');
  if (split) return split;
  const isNumbered = isDecision && /[:=→>][^\d]*\d+[a-z]?$/.test(line);
  return hasCondition(line) || pointsSomewhere(line) || isNumbered ? { label: line, target: undefined } : undefined;
}

const conditionBehind = new RegExp(String.raw`^(.+?)[\s,]+${condition}\s+(.+)$`, 'i');
const conditionInFront = new RegExp(String.raw`^(?:dan\s+)?${condition}\s+(.+)$`, 'i');
const anyCondition = new RegExp(String.raw`\b${condition}\b`, 'i');
const hasCondition = (text: string): boolean => anyCondition.test(text);

/** Names a step in words that say more than that. */
export const pointsSomewhere = (text: string): boolean =>
  /\b((di)?kembali(kan)?|(di)?lanjut(kan)?|langsung|(di)?ulang(i)?)\b.*\d|\blanjut(kan)?\s+ke\b/i.test(text) ||
  towardsStep.test(text) ||
  answerWithNumber.test(text);

const towardsStep = new RegExp(String.raw`\b(?:ke|menuju)\s+${noun}\b`, 'i');
const answerWithNumber = new RegExp(String.raw`^${bare}\b.*\d`, 'i');

/** `kembali ke 1 untuk dilengkapi`, `ke 3 (Lurah)`: why and to whom, where it names no step. */
const withoutReason = (line: string): string =>
  line.replace(/\s+(?:untuk|guna|agar|supaya|disertai|karena)\b\D*$/i, '').replace(/\s*\([^()\d]*\)$/, '');

/** An answer and the rest, each as agencies part them. */
const ways = [
  new RegExp(String.raw`^(.+?)\s*${arrow}\s*(.+)$`, 'i'),
  /^([^:=→]+?)\s*>\s*(.+)$/,
  new RegExp(String.raw`^(${bare})\s*[-–—,]\s*(.+)$`, 'i'),
  new RegExp(String.raw`^(.+?)[\s,]+(${verb}\b.*)$`, 'i'),
  new RegExp(String.raw`^(${bare})\s+(\S+)$`, 'i'),
];

type Kind = 'condition' | 'decision' | 'remark';

/** Behind `jika` everything is the answer; elsewhere it must be one by itself, or stand before a colon at a decision. */
function splitAnswer(text: string, kind: Kind): ReadAnswer | undefined {
  for (const [index, way] of ways.entries()) {
    const [, label = '', rest = ''] = way.exec(text) ?? [];
    const target = rest === '' ? undefined : targetAtEndOf(rest);
    const isAnswer =
      kind === 'condition' || (kind === 'decision' && (index < 2 || saidOf.test(label))) || adjective.test(label);
    if (!target || /[:=→|]./.test(label) || isDenied(label) || (!isAnswer && kind === 'remark' && index > 1)) continue;
    const answer = { label: shortLabel(label), target };
    return isAnswer ? answer : { ...answer, isUnsure: true };
  }
  return undefined;
}

/** `belum lengkap, berkas` before `dikembalikan ke 1` is `belum lengkap`. */
function shortLabel(label: string): string {
  const tidy = label.replace(/^[-•*]\s*|\s*\bmaka$|[\s,:]+$/gi, '');
  const [first = '', ...rest] = tidy.split(/,\s*/);
  const answers = adjective.test(first) || saidOf.test(first);
  return rest.length > 0 && answers && !/\d/.test(rest.join('')) ? first : tidy;
}

/** `lengkap tidak perlu kembali ke 1` says the contrary. */
const isDenied = (label: string): boolean =>
  /\S\s+(?:tidak|tdk|jangan)(?:\s+(?:perlu|usah|harus|dapat|boleh|bisa))?$/i.test(label);

const ending = new RegExp(
  String.raw`^\D*?(?:\(\s*(?:ke\s+)?(?:${noun}\.?\s*)*(${stepNumber})\s*\)|\b(?:ke|di|pada)\s+(?:${noun}\.?\s*)+(${stepNumber}|\S+nya)|\b(?:proses|permohonan|dan)\s+(selesai|berakhir|dihentikan))$`,
  'i',
);

/** `permohonan ditolak dan proses selesai`, `dikembalikan ke pemohon (1)`: the step comes last, and no other number before it. */
function targetAtEndOf(text: string): SopTarget | undefined {
  const whole = targetIn(text);
  if (whole) return whole;
  const [, inBrackets, named, over] = ending.exec(text) ?? [];
  const found = inBrackets ?? named ?? over;
  return found === undefined ? undefined : targetIn(found);
}

/** `5`, `kembali ke 2`, `Lengkap: 5` in a column that is itself the answer. */
export function columnAnswer(text: string): { readonly label?: string; readonly target?: SopTarget } {
  const line = withoutReason(inOneLine(text).replace(/[.;,]+$/, ''));
  const target = targetIn(line);
  if (target) return { target };
  const split = splitAnswer(line, 'decision');
  return split?.target ? { label: split.label, target: split.target } : {};
}
