// What the scenarios of a draft go through, step by step, as data for tables and drawings.
import type { DraftJudgement } from '@alur/contracts';
import type { ElementType, ExecutableProcess } from '@alur/process-model';
import { wordsOf } from '@alur/service-check';

export interface CoverageMark {
  /** Of an element or a flow. */
  readonly id: string;
  readonly kind: 'element' | 'flow';
  readonly type: ElementType | 'sequenceFlow';
  readonly words: string;
  readonly isCovered: boolean;
  /** Names of the scenarios that go through it and hold. */
  readonly by: readonly string[];
}

/** In the order of the drawing; flows stand behind the element they leave. */
export function coverageOfDraft({
  bundle,
  scenarios,
}: Pick<DraftJudgement, 'bundle' | 'scenarios'>): readonly CoverageMark[] {
  if (!bundle) return [];
  const { process } = bundle;
  const held = scenarios.filter(({ ok }) => ok);
  const through = (id: string): readonly string[] =>
    held.flatMap(({ scenario, covered }) =>
      covered.elements.includes(id) || covered.flows.includes(id) ? [scenario] : [],
    );
  const mark = (id: string, what: Pick<CoverageMark, 'kind' | 'type'>): CoverageMark => {
    const by = through(id);
    return { id, ...what, words: capitalised(wordsOf(id, process)), isCovered: by.length > 0, by };
  };
  return elementsInOrder(process).flatMap((id) => {
    const element = process.elements[id];
    if (!element) return [];
    const flows = element.outgoing.map((flow) => mark(flow, { kind: 'flow', type: 'sequenceFlow' }));
    return [mark(id, { kind: 'element', type: element.type }), ...(flows.length > 1 ? flows : [])];
  });
}

/** As somebody reads it: from the start on; what no flow leads to comes last. */
function elementsInOrder({ starts, elements, flows }: ExecutableProcess): readonly string[] {
  const order = new Set<string>(starts);
  for (const id of order) for (const flow of elements[id]?.outgoing ?? []) order.add(flows[flow]?.to ?? id);
  for (const id of Object.keys(elements)) order.add(id);
  return [...order];
}

/** A name by itself needs no marks around it. */
const capitalised = (words: string): string => {
  const [, name = words] = /^"([^"]*)"$/.exec(words) ?? [];
  return name.charAt(0).toUpperCase() + name.slice(1);
};
