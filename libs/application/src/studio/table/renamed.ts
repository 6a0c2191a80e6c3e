import type { Element, ExecutableProcess } from '@alur/process-model';

/** The process with elements of other ids; flows keep theirs. */
export function renamed(process: ExecutableProcess, names: ReadonlyMap<string, string>): ExecutableProcess {
  if (names.size === 0) return process;
  const nameOf = (id: string): string => names.get(id) ?? id;
  return {
    ...process,
    elements: Object.fromEntries(
      Object.values(process.elements).map((element) => {
        const id = nameOf(element.id);
        return [id, { ...element, id } satisfies Element];
      }),
    ),
    flows: Object.fromEntries(
      Object.values(process.flows).map((flow) => [flow.id, { ...flow, from: nameOf(flow.from), to: nameOf(flow.to) }]),
    ),
    ...(process.lanes
      ? { lanes: process.lanes.map((lane) => ({ ...lane, elements: lane.elements.map(nameOf) })) }
      : {}),
  };
}
