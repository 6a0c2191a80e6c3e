// `paralel dengan 6`, `langkah 5-6 bersamaan dengan langkah 7-8`, `langkah 5 dan 6 dikerjakan paralel`, or just `bersama-sama`.
import { inOneLine } from '../table/sheet.js';
import type { NumberRange, SopParallel } from '../table/sop-table.js';
import { numberIn } from './targets.js';

/** A comma stands between numbers here, not inside one. */
const stepNumber = String.raw`\d+(?:\.\d+)*[a-z]?`;
const range = String.raw`${stepNumber}(?:\s*(?:-|–|sampai(?: dengan)?|hingga|s\.?\/?d\.?)\s*${stepNumber})?`;
const noun = String.raw`(?:(?:langkah|kegiatan|tahap|aktivitas|no|nomor)\b\.?\s*)*`;
const done = String.raw`(?:(?:dapat|bisa|juga|dilaksanakan|dikerjakan|dilakukan|diproses|berjalan|secara|waktu)\s+)*`;
const together = String.raw`(?:paralel|pararel|parallel|bersama[- ]sama|bersama|bersamaan|serentak|serempak|simultan|berbarengan)`;
const list = String.raw`${range}(?:\s*(?:,|dan|&|,\s*dan)\s*${noun}${range})*`;
const pattern = new RegExp(
  String.raw`^(?:${noun}(${list})\s+)?${done}${together}(?:\s+(?:dengan|dgn|dg))?(?:\s*:)?(?:\s*${noun}(${list}))?$`,
  'i',
);

/** Undefined where the words are no such note; without numbers it is the performers of the row who work together. */
export function parallelIn(text: string, number: string): SopParallel | undefined {
  const found = pattern.exec(inOneLine(text).replace(/[.;,]+$/, ''));
  if (!found) return undefined;
  const [, before, after] = found;
  if (before === undefined && after === undefined) return { kind: 'performers' };
  const named = [before, after].map((words) => (words === undefined ? [] : rangesIn(words)));
  const [own, ...others] = [...(before === undefined ? [[number, number] as const] : []), ...named.flat()];
  return own && { kind: 'steps', own, others };
}

/** Says that something is done at the same time, in words that are not read. */
export const speaksOfParallel = (text: string): boolean =>
  /\b(paralel|pararel|parallel|serentak|serempak|simultan)\b|\b(bersamaan|berbarengan|bersama-sama)\b.*(\d|\b(langkah|kegiatan|tahap)\b)/i.test(
    text,
  );

/** `bersamaan dengan rapat`: a step of the table, or an occasion. */
export const mayBeParallel = (text: string): boolean => /\b(bersamaan|berbarengan)\b/i.test(text);

const rangesIn = (words: string): readonly NumberRange[] =>
  [...words.matchAll(new RegExp(range, 'gi'))].map(([one]) => rangeIn(one));

function rangeIn(text: string): NumberRange {
  const numbers = [...text.matchAll(new RegExp(stepNumber, 'gi'))].map(([one]) => numberIn(one));
  const [from = '', to = from] = numbers;
  return [from, to];
}
