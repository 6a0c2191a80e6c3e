// What a mark in the column of a performer means.

export type Mark = 'none' | 'execution' | 'decision' | 'end' | 'arrow' | 'unclear';

const diamonds = /[◇◆⬦⬥⋄♢♦❖🔷🔶🔸🔹]/u;
const decisionWords = /\b(keputusan|decision|ya ?\/ ?tidak)\b/i;
const arrows = /^[\s→←↑↓↔↕⇒⇐⇓⇑➔➜➝➞⟶⟵▶►▼▲◄◀│|─<>-]+$/u;
const words = /^(mulai|start|proses|process|kegiatan|pelaksana|terlibat|ya|ok|oke|centang|terminator|kotak|true)$/i;
const endWords = /^(selesai|end|akhir|berakhir|stop)$/i;
/** Letters a check mark is typed with, and symbols of every kind. */
const longestSymbol = 3;

export function markIn(text: string): Mark {
  if (/^([-–—]|tidak|tdk|false)?$/i.test(text)) return 'none';
  if (text === '?' || diamonds.test(text) || decisionWords.test(text)) return 'decision';
  if (arrows.test(text)) return 'arrow';
  if (endWords.test(text)) return 'end';
  return [...text].length <= longestSymbol || words.test(text) ? 'execution' : 'unclear';
}
