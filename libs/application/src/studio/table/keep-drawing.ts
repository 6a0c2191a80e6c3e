// Where only words changed, every shape stays where somebody put it.
import type { ExecutableProcess } from '@alur/process-model';

const diagram = /<(?<prefix>\w+):BPMNDiagram\b[\s\S]*<\/\k<prefix>:BPMNDiagram>/;
const planeOf = /(<\w+:BPMNPlane\b[^>]*\bbpmnElement=")([^"]*)"/;

/** `fresh` with the shapes of `old`, where both draw the same things in the same places. */
export function withOldShapes(
  fresh: { readonly xml: string; readonly process: ExecutableProcess },
  old: { readonly xml: string; readonly process: ExecutableProcess | undefined },
): string {
  if (!old.process || placesIn(old.process) !== placesIn(fresh.process)) return fresh.xml;
  const [shapes] = diagram.exec(old.xml) ?? [];
  const drawn = diagram.exec(fresh.xml)?.[0];
  if (shapes === undefined || drawn === undefined || !isSameSet(drawnIn(shapes), drawnIn(drawn))) return fresh.xml;
  const plane = planeOf.exec(drawn)?.[2] ?? '';
  const kept = shapes.replace(planeOf, (_all, before: string) => `${before}${plane}"`);
  return fresh.xml.replace(drawn, () => kept);
}

const placesIn = ({ elements, flows, lanes = [] }: ExecutableProcess): string =>
  JSON.stringify([
    Object.values(elements)
      .map((element) => [element.id, element.type, 'attachedTo' in element ? element.attachedTo : ''].join(' '))
      .sort(),
    Object.values(flows)
      .map(({ id, from, to }) => [id, from, to].join(' '))
      .sort(),
    lanes.map(({ id, elements: inside }) => [id, ...[...inside].sort()].join(' ')),
  ]);

/** Shapes and edges by what they draw; the plane itself is called as its file likes. */
const drawnIn = (xml: string): ReadonlySet<string> =>
  new Set([...xml.matchAll(/<\w+:BPMN(?:Shape|Edge)\b[^>]*\bbpmnElement="([^"]*)"/g)].map(([, id = '']) => id));

const isSameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((one) => b.has(one));
