// What a mark in the column of a performer means.

export type Mark = 'none' | 'execution' | 'decision' | 'end' | 'arrow' | 'unclear';

const diamonds = /[◇◆◊◈⬦⬥⋄♢♦❖⯁⟐⬖⬗💠🔷🔶🔸🔹]/u;
const decisionWords = /\b(keputusan|decision|belah ketupat|ya ?\/ ?tidak|y ?\/ ?t)\b/i;
/** Arrows, and the signs that lines are drawn with. */
const lines = /[\s→←↑↓↔↕↗↘↙↖↱↲↳↴↵⇒⇐⇓⇑⇨⇦⇩⇧➔➜➝➞➤⟶⟵⟹▶▸►▼▾▲▴◄◂◀─-╿|<>_-]+/gu;
const words =
  /^(mulai|start|begin|proses|process|kegiatan|eksekusi|pelaksana|pelaksanaan|terlibat|ya|yes|ok|oke|centang|terminator|kotak|oval|persegi|true)$/i;
const endWords = /^(selesai|end|akhir|berakhir|stop)$/i;
/** Letters a check mark is typed with, and symbols of every kind. */
const longestSymbol = 3;

export function markIn(text: string): Mark {
  if (/^([-–—0]|tidak|tdk|false)?$/i.test(text)) return 'none';
  if (/[?？]$/.test(text) || diamonds.test(text) || decisionWords.test(text)) return 'decision';
  const sign = withoutLines(text);
  if (sign === '') return 'arrow';
  if (endWords.test(sign)) return 'end';
  return isSymbol(sign) || words.test(sign) ? 'execution' : 'unclear';
}

/** `● ─►` is a mark with a line that leads away from it. */
export const withoutLines = (text: string): string => text.replace(lines, ' ').trim();

/** Written beside an arrow that leaves a diamond. */
export const isAnswerWord = (text: string): boolean => /^(ya|tidak|tdk|y|t)$/i.test(withoutLines(text));

/** `v`, `xx`, `√√`, `1`; letters that are no check mark are a word. */
const isSymbol = (sign: string): boolean =>
  [...sign].length <= longestSymbol && (!/^\p{L}{2,}$/u.test(sign) || /^(.)\1+$/iu.test(sign));
