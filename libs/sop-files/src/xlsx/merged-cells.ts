// How many cells the merges of a workbook cover: its reader visits every one of them, also where nothing is written.
import type { Unzipped } from 'fflate';
import { strFromU8 } from 'fflate';

const merge = /<(?:\w+:)?mergeCell\b[^>]*>/g;
const area = /\sref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/;

/** A merge that is not written as spreadsheets write it may be of any size. */
export function mergedCellsIn(parts: Unzipped): number {
  let count = 0;
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    for (const [tag] of strFromU8(bytes, true).matchAll(merge)) count += cellsOf(tag);
  }
  return count;
}

function cellsOf(tag: string): number {
  const [, left = '', top, right = '', bottom] = area.exec(tag) ?? [];
  if (top === undefined || bottom === undefined) return Infinity;
  return (Math.abs(columnOf(right) - columnOf(left)) + 1) * (Math.abs(Number(bottom) - Number(top)) + 1);
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
