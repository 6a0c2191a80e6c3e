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
const answerWord = /^(ya|yes|y|tidak|tdk|no|t)\b/i;

export const isNegative = (label: string): boolean => negative.test(plainWords(label)) || /^t$/i.test(label);

/** `Ya`, `Tidak` and what only repeats them need no label. */
export const isBareAnswer = (label: string): boolean => /^(ya|yes|y|tidak|tdk|no|t)$/i.test(label);

/** An answer with its target, where the words are one; `isDecision`: any label before a colon is an answer. */
export function answerIn(text: string, isDecision: boolean): ReadAnswer | undefined {
  const line = inOneLine(text).replace(/[.;,]+$/, '');
  const [, before, after] = new RegExp(String.raw`^(.+?)[\s,]+${condition}\s+(.+)$`, 'i').exec(line) ?? [];
  if (before !== undefined && after !== undefined && targetIn(before))
    return { label: after, target: targetIn(before) };
  const [, said] = new RegExp(String.raw`^${condition}\s+(.+)$`, 'i').exec(line) ?? [];
  if (said === undefined && !isDecision && !answerWord.test(line)) return undefined;
  const split = splitAnswer(said ?? line);
  if (split) return split;
  return said === undefined ? undefined : { label: said, target: undefined };
}

function splitAnswer(text: string): ReadAnswer | undefined {
  const ways = [
    /^(.+?)\s*(?::|=|→|➔|⇒|->|=>|\bmaka\b)\s*(.+)$/i,
    new RegExp(String.raw`^(.+?)[\s,]+(${verb}\b.*)$`, 'i'),
    /^(ya|yes|y|tidak|tdk|no|t)\s+(\S+)$/i,
  ];
  for (const way of ways) {
    const [, label, rest] = way.exec(text) ?? [];
    const target = rest === undefined ? undefined : targetIn(rest);
    if (label !== undefined && target) return { label: label.replace(/[\s,]+$/, ''), target };
  }
  return undefined;
}

/** `5`, `kembali ke 2`, `Lengkap: 5` in a column that is itself the answer. */
export function columnAnswer(text: string): { readonly label?: string; readonly target?: SopTarget } {
  const target = targetIn(text);
  if (target) return { target };
  const split = splitAnswer(inOneLine(text));
  return split?.target ? { label: split.label, target: split.target } : {};
}
