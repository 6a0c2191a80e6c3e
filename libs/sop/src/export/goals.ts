// Where the flows of a row lead, as numbers of rows.
import type { SequenceFlow } from '@alur/process-model';
import type { SopTarget } from '../table/sop-table.js';
import { isBlock, NotExpressible } from './rows-of.js';
import type { Export } from './sop-of.js';

/** `next` where nothing need be written for a step that is no decision. */
export function targetOf(flow: SequenceFlow, index: number, exported: Export): SopTarget {
  const { finder, rows } = exported;
  const target = finder.targetOf(flow);
  const { block, branch } = rows[index] ?? {};
  if (target.type === 'endEvent') return index === rows.length - 1 ? { kind: 'next' } : { kind: 'end' };
  if (block && branch && target.id === block.join) {
    if (index === branch.to) return { kind: 'next' };
    const after = lastRowOf(exported, index) + 1;
    if (after < rows.length) return numbered(after);
    throw new NotExpressible(
      target.id,
      'Cabang di dalam bagian yang bersamaan berakhir lebih awal, dan tidak ada langkah sesudahnya untuk ditunjuk.',
    );
  }
  const to = rowAt(target.id, exported);
  return to === index + 1 ? { kind: 'next' } : numbered(to);
}

/** After a block comes the row below it, or the end. */
export function checkBlocks({ items, finder, rows }: Export): void {
  items.forEach((item, at) => {
    const [out] = isBlock(item) ? item.out : [];
    if (!isBlock(item) || !out) return;
    const target = finder.targetOf(out);
    const next = items[at + 1];
    const isNext = next ? finder.isAt(target, next) : target.type === 'endEvent';
    if (!isNext && rows.length > 0)
      throw new NotExpressible(
        item.join,
        'Setelah bagian yang bersamaan, proses melompat ke tempat lain. Tabel SOP hanya dapat lanjut ke baris berikutnya.',
      );
  });
}

const numbered = (index: number): SopTarget => ({ kind: 'step', number: String(index + 1) });

const lastRowOf = ({ rows }: Export, index: number): number =>
  rows.reduce((last, { block }, at) => (block && block === rows[index]?.block ? at : last), index);

function rowAt(id: string, { rows, finder, process }: Export): number {
  const element = process.elements[id];
  const found = rows.findIndex(
    ({ row, block }) => block?.split === id || (element !== undefined && finder.isAt(element, row)),
  );
  if (found < 0) throw new NotExpressible(id, 'Alur masuk ke tengah bagian yang dikerjakan bersamaan.');
  return found;
}
