// What each column of the table is, from the one or two rows above it.
import type { Place, SopSheet } from '../table/sheet.js';
import { inOneLine, ownText, plainWords, seenPlace, seenText, widthAt } from '../table/sheet.js';
import type { Placed } from '../table/sop-table.js';
import type { ColumnKind, GroupKind } from './titles.js';
import { columnKind, groupKind, isMisspelt, unitIn } from './titles.js';

export interface Header {
  readonly row: number;
  /** 1, or 2 where names of performers and parts of the Mutu Baku stand below their group; 3 with offices between. */
  readonly height: number;
}

export interface Columns {
  readonly of: Readonly<Partial<Record<ColumnKind, number>>>;
  /** Further columns under the same title: `Waktu` over the number and its unit. */
  readonly more: Readonly<Partial<Record<ColumnKind, readonly number[]>>>;
  /** Titles that say the same as an earlier one. */
  readonly again: readonly Placed<string>[];
  /** Titles that were taken for a known one, though they are written otherwise. */
  readonly misspelt: readonly Placed<string>[];
  readonly performers: readonly Placed<string>[];
  /** Further columns under the title of a performer, by the column of that title. */
  readonly alsoOf: ReadonlyMap<number, number>;
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
  /** The cell with the text, where the title is merged over several columns. */
  readonly from: Place;
  readonly group?: GroupKind;
  readonly kind?: ColumnKind;
  /** What stands above says the kind, not its own words. */
  readonly isUnder?: boolean;
}

/** `hasMarks`: whether something in a column below can be a mark of a performer. */
export function columnsBelow(sheet: SopSheet, header: Header, hasMarks: (column: number) => boolean): Columns {
  const titles = withoutLoneGroup(titlesIn(sheet, header));
  const { of, more, again } = knownColumns(titles);
  const span = performerSpan(titles);
  const between = (column: number): boolean => span(column) && hasMarks(column);
  const grouped = titles.filter(({ group }) => group === 'performers');
  const plain = titles.filter(({ kind, group }) => !kind && group === undefined);
  const marked = [...grouped, ...plain.filter(({ column }) => between(column))].sort((a, b) => a.column - b.column);
  const [only] = marked;
  const isNamed = marked.length === 1 && only !== undefined && isBare(only, header);
  const titled = isNamed ? [] : marked.filter((title) => title.text !== '' && !isBare(title, header));
  const own = titled.filter((title, index) => titled.findIndex((other) => isSamePlace(other, title)) === index);
  const timeTitle = titles.find(({ kind }) => kind === 'time')?.text;
  const timeUnit = timeTitle === undefined ? undefined : unitIn(timeTitle);
  return {
    of,
    more,
    again,
    misspelt: titles.filter(({ kind, text }) => kind && isMisspelt(text)).map(placed),
    performers: own.map(placed).map(({ value, at }) => ({ value: withoutGroupWord(value), at })),
    alsoOf: new Map(
      titled.map((title) => [title.column, own.find((other) => isSamePlace(other, title))?.column ?? title.column]),
    ),
    ...(isNamed ? { named: only.column } : {}),
    untitled: isNamed ? [] : marked.filter((title) => !titled.includes(title)).map(({ column }) => column),
    unknown: plain.filter(({ column, text }) => text !== '' && !between(column)).map(placed),
    ...(timeUnit === undefined ? {} : { timeUnit }),
  };
}

/** `Pelaksana - Camat`, where a file has one row of titles, is `Camat`. */
const withoutGroupWord = (title: string): string => title.replace(/^(?:unit )?pelaksana\s*[-–:]\s*(?=\S)/i, '');

const placed = ({ text, at }: Title): Placed<string> => ({ value: text, at });
const isSamePlace = ({ from: a }: Title, { from: b }: Title): boolean => a.row === b.row && a.column === b.column;

/** `Pelaksana Teknis` beside other performers is one of them, no title over all. */
function withoutLoneGroup(titles: readonly Title[]): readonly Title[] {
  const grouped = titles.filter(({ group }) => group === 'performers');
  const [only] = grouped;
  const alone = titles.map((title) => (title === only ? withoutGroup(title) : title));
  const span = performerSpan(alone);
  const isOne = alone.some(({ column, text }) => span(column) && column !== only?.column && text !== '');
  return grouped.length === 1 && isOne ? alone : titles;
}

const withoutGroup = ({ group: _group, ...title }: Title): Title => title;

function knownColumns(titles: readonly Title[]) {
  const of: Partial<Record<ColumnKind, number>> = {};
  const more: Partial<Record<ColumnKind, number[]>> = {};
  const again: Placed<string>[] = [];
  for (const title of titles) {
    const { kind, column } = title;
    if (!kind) continue;
    const first = titles.find((other) => other.column === of[kind]);
    if (!first) of[kind] = column;
    else if (isSamePlace(first, title) || (first.isUnder && title.isUnder)) (more[kind] ??= []).push(column);
    else again.push(placed(title));
  }
  return { of, more, again };
}

/** Says that performers stand here, and not which. */
const isBare = ({ text, group, at }: Title, header: Header): boolean =>
  group === 'performers' && at.row === header.row && bareTitle.test(plainWords(text));

const bareTitle = /^(unit )?(pelaksana|aktor|pelaku|penanggung jawab)( kegiatan)?$/;

/** Without a word above them, performers stand between the activity and what it needs, takes or gives. */
function performerSpan(titles: readonly Title[]): (column: number) => boolean {
  const first = titles.find(({ kind }) => kind === 'activity')?.column ?? 0;
  // `Kegiatan` and `Uraian Kegiatan` side by side.
  const from = titles.reduce(
    (last, { column, kind }) => (kind === 'activity' && column === last + 1 ? column : last),
    first,
  );
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
    const from = below ?? seenPlace(sheet, upper);
    const at = below ? { ...below, column } : upper;
    titles.push(titleOf({ upper: around, under }, { column, at, from }));
  }
  return titles;
}

function titleOf(
  { upper, under }: { readonly upper: string; readonly under: string },
  place: { readonly column: number; readonly at: Place; readonly from: Place },
): Title {
  const group = groupKind(upper);
  const text = under === '' ? upper : under;
  const title = { ...place, ...(group ? { group } : {}) };
  if (group === 'performers') return { ...title, text };
  const kind = columnKind(text);
  if (kind) return { ...title, text, kind };
  // `Waktu` above, `(menit)` below it.
  const above = under === '' ? undefined : columnKind(upper);
  return above ? { ...title, text: `${upper} ${under}`, kind: above, isUnder: true } : { ...title, text };
}
