// What a letter tells its applicant follows from where it is issued, so no file has to say it a second time.
import type { Element, ElementId, ExecutableProcess } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import type { Outcome, ServiceBundle } from '../contract/service.js';

type Answering = Pick<ServiceBundle, 'process' | 'outcomes'>;

/** The kinds of answer a case may still get once it has left this element, conditions and data left out. */
export function answersAfter({ process, outcomes }: Answering, from: ElementId): ReadonlySet<Outcome['kind']> {
  const reached = new Set<ElementId>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const element = process.elements[id];
    const next = element ? onward(process, element).filter((one) => !reached.has(one)) : [];
    for (const one of next) reached.add(one);
    open.push(...next);
  }
  const ends = [...reached].flatMap((id) => process.elements[id] ?? []);
  return new Set(ends.flatMap((end) => (end.type === 'endEvent' ? (outcomes[end.outcome ?? '']?.kind ?? []) : [])));
}

/** A letter after which a case may be refused and can no longer be granted, wherever it is issued. */
export function isRefusalLetter(bundle: Answering, letterId: string): boolean {
  const issuing = Object.values(bundle.process.elements).filter(
    (element) =>
      element.type === 'serviceTask' && element.job.type === 'letter' && element.job.parameters['letter'] === letterId,
  );
  return (
    issuing.length > 0 &&
    issuing.map(({ id }) => answersAfter(bundle, id)).every((kinds) => kinds.has('refused') && !kinds.has('granted'))
  );
}

function onward(process: ExecutableProcess, element: Element): readonly ElementId[] {
  return [
    ...left(process, element),
    ...(element.type === 'subProcess' ? element.starts : []),
    ...linked(process, element),
    ...interrupting(process, element.scope),
    ...around(process, element.scope).flatMap((one) => [...left(process, one), ...interrupting(process, one.scope)]),
  ];
}

/** Where a token goes that leaves the element, by its arrows or over its edge. */
const left = ({ flows }: ExecutableProcess, element: Element): readonly ElementId[] => [
  ...element.outgoing.flatMap((flow) => flows[flow]?.to ?? []),
  ...(isActivity(element) ? element.boundaryEvents : []),
];

/** The sub-processes that something in this scope stands in: any of them may be left once it has run. */
function around({ elements }: ExecutableProcess, scope: ElementId | undefined): readonly Element[] {
  const found: Element[] = [];
  for (let one = elements[scope ?? '']; one; one = elements[one.scope ?? '']) found.push(one);
  return found;
}

const interrupting = ({ elements }: ExecutableProcess, scope: ElementId | undefined): readonly ElementId[] =>
  Object.values(elements).flatMap((one) =>
    one.type === 'subProcess' && one.kind === 'event' && one.scope === scope ? [one.id] : [],
  );

function linked({ elements }: ExecutableProcess, thrown: Element): readonly ElementId[] {
  if (thrown.type !== 'intermediateThrowEvent' || thrown.result?.kind !== 'link') return [];
  const { name } = thrown.result;
  return Object.values(elements).flatMap(({ id, scope, ...one }) =>
    one.type === 'intermediateCatchEvent' &&
    one.trigger.kind === 'link' &&
    one.trigger.name === name &&
    scope === thrown.scope
      ? [id]
      : [],
  );
}
