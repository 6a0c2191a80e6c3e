// `Jika belum selesai dalam 3 hari kerja, lanjut ke langkah 5`, or `…, ingatkan`: what happens when a step is not done in time.
import { workingTimeIn } from '../compile/time.js';
import { inOneLine } from '../table/sheet.js';
import type { SopTarget } from '../table/sop-table.js';
import { condition } from './answers.js';
import { targetIn } from './targets.js';

export type NotedTimer =
  | { readonly kind: 'escape'; readonly time: string; readonly target: SopTarget }
  | { readonly kind: 'reminder'; readonly time: string };

const done = String.raw`(?:selesai|diselesaikan|dikerjakan|dijawab|ditanggapi|ditindaklanjuti|ada\s+(?:jawaban|tanggapan))`;
const waits = new RegExp(
  String.raw`^(?:dan\s+)?${condition}\s+(?:belum|tidak)\s+${done}\s+(?:dalam|selama|setelah|lewat)\s+(?:waktu\s+)?(.+)$`,
  'i',
);
const reminds = /^(?:pelaksana\s+|petugas\s+)?(?:di)?ingatkan\b[^\d]{0,60}$/i;

/** Undefined where the words say nothing that a clock can follow. */
export function timerIn(text: string): NotedTimer | undefined {
  const [, said = ''] = waits.exec(inOneLine(text).replace(/[.;,]+$/, '')) ?? [];
  const words = said.split(' ');
  for (let at = words.length - 1; at > 0; at -= 1) {
    const time = words.slice(0, at).join(' ').replace(/,$/, '');
    if (!workingTimeIn(time)) continue;
    const then = words
      .slice(at)
      .join(' ')
      .replace(/^maka\s+/i, '');
    if (reminds.test(then)) return { kind: 'reminder', time };
    const target = targetIn(then);
    if (target) return { kind: 'escape', time, target };
  }
  return undefined;
}
