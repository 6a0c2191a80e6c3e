// `paralel dengan 6`, `langkah 5-6 bersamaan dengan langkah 7-8`, or just `bersama-sama`.
import { inOneLine } from '../table/sheet.js';
import type { NumberRange, SopParallel } from '../table/sop-table.js';
import { numberIn } from './targets.js';

/** A comma stands between numbers here, not inside one. */
const stepNumber = String.raw`\d+(?:\.\d+)*[a-z]?`;
const range = String.raw`${stepNumber}(?:\s*(?:-|–|sampai|s\.?\/?d\.?)\s*${stepNumber})?`;
const noun = String.raw`(?:(?:langkah|kegiatan|tahap|aktivitas|no|nomor)\b\.?\s*)*`;
const done = String.raw`(?:(?:dilaksanakan|dikerjakan|dilakukan|berjalan|secara)\s+)*`;
const together = String.raw`(?:paralel|pararel|parallel|bersama[- ]sama|bersama|bersamaan|serentak|simultan|berbarengan)`;
const list = String.raw`${range}(?:\s*(?:,|dan|&)\s*${noun}${range})*`;
const pattern = new RegExp(
  String.raw`^(?:${noun}(${range})\s+)?${done}${together}(?:\s+dengan)?(?:\s*:)?(?:\s*${noun}(${list}))?$`,
  'i',
);

/** Undefined where the words are no such note; without numbers it is the performers of the row who work together. */
export function parallelIn(text: string, number: string): SopParallel | undefined {
  const found = pattern.exec(inOneLine(text).replace(/[.;,]+$/, ''));
  if (!found) return undefined;
  const [, own, others] = found;
  if (others === undefined) return { kind: 'performers' };
  return {
    kind: 'steps',
    own: own === undefined ? [number, number] : rangeIn(own),
    others: [...others.matchAll(new RegExp(range, 'gi'))].map(([one]) => rangeIn(one)),
  };
}

function rangeIn(text: string): NumberRange {
  const numbers = [...text.matchAll(new RegExp(stepNumber, 'gi'))].map(([one]) => numberIn(one));
  const [from = '', to = from] = numbers;
  return [from, to];
}
