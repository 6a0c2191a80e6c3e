import type { SopTable } from '@alur/sop';
import { layoutOf } from '@alur/sop';
import { stringify } from 'csv-stringify/sync';
import { guarded } from './formula-guard.js';

/** UTF-8 with the mark that Excel knows it by, and `;` between cells, as Excel in Indonesian expects. */
export const writeCsv = (table: SopTable): string => {
  const { rows } = layoutOf(table);
  return stringify(
    rows.map((row) => row.map(({ text }) => guarded(text))),
    { bom: true, delimiter: ';', record_delimiter: 'windows' },
  );
};
