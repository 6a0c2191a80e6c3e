// What each column of the table is, from the one or two rows above it.
import type { Place, SopSheet } from '../table/sheet.js';
import { inOneLine, ownText, plainWords, seenPlace, seenText, widthAt } from '../table/sheet.js';
import type { Placed } from '../table/sop-table.js';
import type { ColumnKind, GroupKind } from './titles.js';
import { columnKind, groupKind, unitIn } from './titles.js';

export interface Header {
  readonly row: number;
  /** 1, or 2 where names of performers and parts of the Mutu Baku stand below their group; 3 with offices between. */
  readonly height: number;
}

export interface Columns {
  readonly of: Readonly<Partial<Record<ColumnKind, number>>>;
  readonly performers: readonly Placed<string>[];
  /** The one column where performers are named in the cells instead of marked. */
  readonly named?: number;
  /** Under the performers, without a title of their own. */
  readonly untitled: readonly number[];
  readonly unknown: readonly Placed<string>[];
  readonly timeUnit?: string;
}

interface Title {
  readonly column: number;
  readonly text: string;
  readonly at: Place;
  readonly group?: GroupKind;
  readonly kind?: ColumnKind;
}

export function columnsBelow(sheet: SopSheet, header: Header): Columns {
  const titles = titlesIn(sheet, header);
  const of: Partial<Record<ColumnKind, number>> = {};
  for (const { kind, column } of titles) if (kind) of[kind] ??= column;
  const between = performerSpan(titles);
  const grouped = titles.filter(({ group }) => group === 'performers');
  const plain = titles.filter(({ kind, group }) => !kind && group === undefined);
  const marked = [...grouped, ...plain.filter(({ column }) => between(column))].sort((a, b) => a.column - b.column);
  const [only] = marked;
  const isNamed = marked.length === 1 && only !== undefined && isBare(only, header);
  const titled = isNamed ? [] : marked.filter((title) => title.text !== '' && !isBare(title, header));
  const timeTitle = titles.find(({ kind }) => kind === 'time')?.text;
  const timeUnit = timeTitle === undefined ? undefined : unitIn(timeTitle);
  return {
    of,
    performers: titled.map(({ text, at }) => ({ value: text, at })),
    ...(isNamed ? { named: only.column } : {}),
    untitled: isNamed ? [] : marked.filter((title) => !titled.includes(title)).map(({ column }) => column),
    unknown: plain
      .filter(({ column, text }) => text !== '' && !between(column))
      .map(({ text, at }) => ({ value: text, at })),
    ...(timeUnit === undefined ? {} : { timeUnit }),
  };
}

/** Says that performers stand here, and not which. */
const isBare = ({ text, group, at }: Title, header: Header): boolean =>
  group === 'performers' && at.row === header.row && bareTitle.test(plainWords(text));

const bareTitle = /^(unit )?(pelaksana|aktor|pelaku|penanggung jawab)( kegiatan)?$/;

/** Without a word above them, performers stand between the activity and what it needs, takes or gives. */
function performerSpan(titles: readonly Title[]): (column: number) => boolean {
  const from = titles.find(({ kind }) => kind === 'activity')?.column ?? 0;
  const to = titles.find(({ kind, column }) => column > from && kind !== undefined)?.column ?? 0;
  const hasGroup = titles.some(({ group }) => group === 'performers');
  return (column) => !hasGroup && column > from && column < to;
}

function titlesIn(sheet: SopSheet, header: Header): readonly Title[] {
  const titles: Title[] = [];
  const lower = Array.from({ length: header.height - 1 }, (_, index) => header.row + index + 1);
  const width = Math.max(...[header.row, ...lower].map((row) => widthAt(sheet, row)));
  let around = '';
  for (let column = 1; column <= width; column += 1) {
    const upper = { row: header.row, column };
    const own = inOneLine(seenText(sheet, upper));
    // The lowest text counts: above it stand the office and the group.
    const below = lower
      .map((row) => seenPlace(sheet, { row, column }))
      .filter((place) => place.row > header.row && ownText(sheet, place) !== '')
      .at(-1);
    const under = below ? inOneLine(ownText(sheet, below)) : '';
    // A file without merged cells writes the group once, above its first column.
    if (own !== '' || under === '') around = own;
    titles.push(titleOf({ upper: around, under }, { column, upper, lower: below ? { ...below, column } : upper }));
  }
  return titles;
}

function titleOf(
  { upper, under }: { readonly upper: string; readonly under: string },
  place: { readonly column: number; readonly upper: Place; readonly lower: Place },
): Title {
  const group = groupKind(upper);
  const at = under === '' ? place.upper : place.lower;
  const text = under === '' ? upper : under;
  const title = { column: place.column, at, ...(group ? { group } : {}) };
  if (group === 'performers') return { ...title, text };
  const kind = columnKind(text);
  if (kind) return { ...title, text, kind };
  // `Waktu` above, `(menit)` below it.
  const above = under === '' ? undefined : columnKind(upper);
  return above ? { ...title, text: `${upper} ${under}`, kind: above } : { ...title, text };
}
