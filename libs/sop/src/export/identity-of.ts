// The block of identity above the table: whose procedure it is on the left, its numbers and dates on the right, below them what it rests on.
import type { SheetCell } from '../table/sheet.js';
import { metadataLabels } from '../table/metadata-labels.js';
import type { SopMetadata, SopTable } from '../table/sop-table.js';

type Key = keyof SopMetadata;

const right: readonly Key[] = ['number', 'createdOn', 'revisedOn', 'effectiveOn', 'approvedBy', 'title'];
const left: readonly Key[] = ['agency', 'unit'];
const pairs: readonly (readonly [Key, Key])[] = [
  ['legalBasis', 'qualifications'],
  ['relatedProcedures', 'equipment'],
  ['warning', 'records'],
];

const heading = 'STANDAR OPERASIONAL PROSEDUR';
/** Beside the performers: Kelengkapan to Jika tidak. */
const rightColumns = 6;

/** Parts that nobody filled in stay, for whoever signs it. */
export function identityOf({ metadata, performers }: SopTable): readonly (readonly SheetCell[])[] {
  const width = performers.length + 2;
  const said = [heading, ...left.map((key) => labelled(metadata, key))];
  const upper = right.map((key, index) => [
    ...wide(said[index] ?? '', { row: index + 1, column: 1, width }),
    { text: metadataLabels[key] },
    ...wide(metadata[key] ?? '', { row: index + 1, column: width + 2, width: rightColumns - 1 }),
  ]);
  const lower = pairs.flatMap(([one, other], index) => {
    const row = right.length + index * 2 + 1;
    return [
      both(metadataLabels[one], metadataLabels[other], { row, width }),
      both(metadata[one] ?? '', metadata[other] ?? '', { row: row + 1, width }),
    ];
  });
  return [...upper, ...lower];
}

const labelled = (metadata: SopMetadata, key: Key): string =>
  metadata[key] === undefined ? '' : `${metadataLabels[key]}: ${metadata[key]}`;

const both = (
  one: string,
  other: string,
  { row, width }: { readonly row: number; readonly width: number },
): readonly SheetCell[] => [
  ...wide(one, { row, column: 1, width }),
  ...wide(other, { row, column: width + 1, width: rightColumns }),
];

function wide(
  text: string,
  { row, column, width }: { readonly row: number; readonly column: number; readonly width: number },
): readonly SheetCell[] {
  const rest = Array.from({ length: width - 1 }, (): SheetCell => ({ text: '', merged: { row, column } }));
  return [{ text }, ...rest];
}
