// Rows that end with different answers lead to different ends.
import type { StudioRow } from '@alur/contracts';
import type { ExecutableProcess } from '@alur/process-model';

const standardEnd = 'selesai';

/** Each row with the end of its answer: the one it had, one that is drawn already, or a new one. */
export function withEnds(rows: readonly StudioRow[], old: ExecutableProcess | undefined): readonly StudioRow[] {
  const drawn = Object.values(old?.elements ?? {}).filter((element) => element.type === 'endEvent');
  const isDrawn = (id: string, outcome: string | undefined): boolean =>
    drawn.some((end) => end.id === id && end.outcome === outcome);
  const chosen = new Map<string | undefined, string>();
  return rows.map((row) => {
    const own = row.ids?.['end'] ?? standardEnd;
    const other = (): string =>
      chosen.get(row.outcome) ??
      drawn.find(({ outcome, incoming }) => outcome === row.outcome && incoming.length > 0 && isTold(outcome))?.id ??
      freeEnd(row.outcome, old);
    const end = isDrawn(own, row.outcome) || (row.outcome === undefined && own === standardEnd) ? own : other();
    if (!chosen.has(row.outcome)) chosen.set(row.outcome, end);
    const { end: _end, ...ids } = row.ids ?? {};
    const all = end === standardEnd ? ids : { ...ids, end };
    const { ids: _ids, ...rest } = row;
    return Object.keys(all).length > 0 ? { ...rest, ids: all } : rest;
  });
}

/** An end without an answer may be that of a reminder, which is not the row's. */
const isTold = (outcome: string | undefined): boolean => outcome !== undefined;

function freeEnd(outcome: string | undefined, old: ExecutableProcess | undefined): string {
  if (outcome === undefined) return standardEnd;
  const wanted = `akhir-${outcome}`;
  let id = wanted;
  for (let count = 2; old?.elements[id]; count += 1) id = `${wanted}-${count}`;
  return id;
}
