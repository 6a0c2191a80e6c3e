// Lanes stay as they were drawn; what is new is put where its performer is.
import type { Element, ExecutableProcess, Lane } from '@alur/process-model';
import { isActivity } from '@alur/process-model';

interface Lanes {
  /** As the compiler drew them, by title. */
  readonly lanes: readonly Lane[];
  readonly old: ExecutableProcess | undefined;
  readonly titles: ReadonlyMap<string, string>;
}

/** A drawing without lanes gets none. */
export function withLanes(process: ExecutableProcess, { lanes, old, titles }: Lanes): ExecutableProcess {
  if (old && !old.lanes) return process;
  const ids = new Map([...titles].map(([id, title]) => [title, id]));
  const fresh = lanes.map((lane): Lane => {
    const { participant: _slug, ...rest } = lane;
    const id = ids.get(lane.name ?? '');
    return id === undefined ? rest : { ...rest, id: `lane-${id}`, participant: id };
  });
  const known = old?.lanes ?? [];
  const wanted = new Map<string, Lane>();
  for (const element of Object.values(process.elements)) {
    const lane = laneOf(element, { known, fresh, old });
    if (lane) wanted.set(element.id, lane);
  }
  const isNew = fresh.filter((lane) => !known.includes(lane) && [...wanted.values()].includes(lane));
  const taken = new Set([...Object.keys(process.elements), ...known.map(({ id }) => id)]);
  const all = [...known, ...isNew.map((lane) => withFreeId(lane, taken))];
  const originals = [...known, ...isNew];
  const filled = all.map((lane, index) => {
    const own = new Set([...wanted].flatMap(([id, one]) => (one === originals[index] ? [id] : [])));
    const before = lane.elements.filter((id) => known.includes(lane) && own.has(id));
    return { ...lane, elements: [...before, ...[...own].filter((id) => !before.includes(id))] };
  });
  const kept = filled.filter(({ elements }, index) => elements.length > 0 || known[index]?.elements.length === 0);
  return kept.length > 0 ? { ...process, lanes: kept } : process;
}

function laneOf(
  element: Element,
  {
    known,
    fresh,
    old,
  }: { readonly known: readonly Lane[]; readonly fresh: readonly Lane[]; readonly old: ExecutableProcess | undefined },
): Lane | undefined {
  const own = known.find(({ elements }) => elements.includes(element.id));
  const before = old?.elements[element.id];
  const performer = isActivity(element) ? element.participant : undefined;
  const was = before && isActivity(before) ? before.participant : undefined;
  if (own && performer === was) return own;
  // Drawn outside of every lane, and left there.
  if (before && !own && performer === was) return undefined;
  const drawn = fresh.find(({ elements }) => elements.includes(element.id));
  const participant = performer ?? drawn?.participant;
  if (participant !== undefined)
    return (
      known.find((lane) => lane.participant === participant) ?? fresh.find((lane) => lane.participant === participant)
    );
  return known.find((lane) => lane.participant === undefined) ?? drawn;
}

function withFreeId(lane: Lane, taken: Set<string>): Lane {
  let id = lane.id;
  for (let count = 2; taken.has(id); count += 1) id = `${lane.id}-${count}`;
  taken.add(id);
  return { ...lane, id };
}
