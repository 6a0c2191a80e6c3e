// Answers of a decision, as a note or a column gives them.
import { inOneLine, plainWords } from '../table/sheet.js';
import type { SopTarget } from '../table/sop-table.js';
import { targetIn } from './targets.js';

export interface ReadAnswer {
  readonly label: string;
  /** Undefined: there is a condition, and it does not say which step follows. */
  readonly target: SopTarget | undefined;
}

const condition = String.raw`(?:jika|bila|apabila|kalau|jikalau|bilamana)`;
const verb = String.raw`(?:(?:di)?kembali(?:kan)?|(?:di)?lanjut(?:kan)?|(?:di)?terus(?:kan)?|langsung|menuju|ke|(?:di)?ulang(?:i)?|pergi|selesai|berakhir|proses)`;
const negative = /\b(tidak|tdk|belum|bukan|kurang|tolak|ditolak|gagal|no|salah)\b/;
/** Words that answer a question: `tidak lengkap`, `disetujui`. */
const adjective =
  /^((tidak|tdk|belum|kurang|ya|yes|y|no|t)\b|(lengkap|sesuai|setuju|disetujui|ditolak|layak|memenuhi|diterima|benar|salah|sah|valid|perlu|ada|gagal|diperbaiki)\b)/i;
const answerWord = /^(ya|yes|y|tidak|tdk|no|t)\b/i;

export const isNegative = (label: string): boolean => negative.test(plainWords(label)) || /^t$/i.test(label);

/** `Ya`, `Tidak` and what only repeats them need no label. */
export const isBareAnswer = (label: string): boolean => /^(ya|yes|y|tidak|tdk|no|t)$/i.test(label);

/** An answer with its target, where the words are one; `isDecision`: any label before a colon is an answer. */
export function answerIn(text: string, isDecision: boolean): ReadAnswer | undefined {
  const line = inOneLine(text).replace(/[.;,]+$/, '');
  if (targetIn(line)) return undefined;
  const [, before, after] = new RegExp(String.raw`^(.+?)[\s,]+${condition}\s+(.+)$`, 'i').exec(line) ?? [];
  if (before !== undefined && after !== undefined && targetIn(before))
    return { label: after, target: targetIn(before) };
  const [, said] = new RegExp(String.raw`^${condition}\s+(.+)$`, 'i').exec(line) ?? [];
  if (said === undefined && !isDecision && !answerWord.test(line)) return undefined;
  const split = splitAnswer(said ?? line, said !== undefined);
  if (split) return split;
  const isUnclear = said !== undefined || pointsSomewhere(line);
  return isUnclear ? { label: said ?? line, target: undefined } : undefined;
}

/** Names a step in words that say more than that. */
export const pointsSomewhere = (text: string): boolean =>
  /\b((di)?kembali(kan)?|(di)?lanjut(kan)?|langsung|(di)?ulang(i)?)\b.*\d/i.test(text);

/** `isCondition`: behind jika; else the label must be an answer by itself, or stand before a colon. */
function splitAnswer(text: string, isCondition: boolean): ReadAnswer | undefined {
  const ways = [
    /^(.+?)\s*(?::|=|→|➔|⇒|->|=>|\bmaka\b)\s*(.+)$/i,
    new RegExp(String.raw`^(.+?)[\s,]+(${verb}\b.*)$`, 'i'),
    /^(ya|yes|y|tidak|tdk|no|t)\s+(\S+)$/i,
  ];
  for (const [index, way] of ways.entries()) {
    const [, label, rest] = way.exec(text) ?? [];
    const target = rest === undefined ? undefined : targetIn(rest);
    const isAnswer = index === 0 || isCondition || (label !== undefined && adjective.test(label));
    if (label !== undefined && target && isAnswer) return { label: label.replace(/[\s,]+$/, ''), target };
  }
  return undefined;
}

/** `5`, `kembali ke 2`, `Lengkap: 5` in a column that is itself the answer. */
export function columnAnswer(text: string): { readonly label?: string; readonly target?: SopTarget } {
  const target = targetIn(text);
  if (target) return { target };
  const split = splitAnswer(inOneLine(text), false);
  return split?.target ? { label: split.label, target: split.target } : {};
}
