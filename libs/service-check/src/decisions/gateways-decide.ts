// Where a case chooses its way it always finds one: a default flow, or conditions of which one certainly holds.
import { analyseConditions, checkExpression } from '@alur/expressions';
import type { ConditionsAnalysis } from '@alur/expressions';
import type { Diagnostic } from '@alur/kernel';
import type { Element, ExclusiveGateway, SequenceFlow } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import type { ServiceBundle } from '@alur/service';
import { namesProvided } from '@alur/service';
import type { ServiceProof } from '../contract.js';
import { whenWords } from './example-words.js';
import { Places } from './places.js';

export const gatewaysDecide: ServiceProof = (bundle, city) => {
  const places = new Places(bundle, city);
  const names = namesProvided(bundle);
  const isReadable = (condition: string): boolean =>
    checkExpression(condition, { names, expected: 'boolean' }).length === 0;
  return Object.values(bundle.process.elements).flatMap((element) => {
    const choice = choiceAt(element, bundle);
    // What cannot be read, or reads what nobody provides, is told already; whatever is said of it would be a guess.
    if (!choice || !choice.open.every(({ condition = 'true' }) => isReadable(condition))) return [];
    const analysis = analyseConditions(
      choice.open.map(({ condition }) => condition ?? 'true'),
      places.after(element.id),
    );
    const when = (example: ConditionsAnalysis['gaps'][number]): string => whenWords(bundle, city, example);
    const shadowed = element.type === 'exclusiveGateway' ? shadowedFlows(element, bundle) : [];
    return [
      ...withoutWay(element, choice, analysis, when),
      ...neverTaken(choice, analysis, bundle),
      ...shadowed,
      ...(element.type === 'exclusiveGateway' && shadowed.length === 0
        ? overlapping(element, choice, analysis, when)
        : []),
    ];
  });
};

interface Choice {
  /** Flows that are taken when their condition holds; without one it always does. */
  readonly open: readonly SequenceFlow[];
  readonly hasDefault: boolean;
}

/** Nothing where the way is not chosen. What leaves an activity without a condition is taken in any case. */
function choiceAt(element: Element, { process }: ServiceBundle): Choice | undefined {
  const isGateway = element.type === 'exclusiveGateway' || element.type === 'inclusiveGateway';
  if (!isGateway && !isActivity(element)) return undefined;
  const flows = element.outgoing.flatMap((id) => process.flows[id] ?? []);
  const open = flows.filter(({ id }) => id !== element.defaultFlow);
  const isChosen = isGateway ? flows.length > 1 || open.some(hasCondition) : open.some(hasCondition);
  if (!isChosen) return undefined;
  const isCertain = !isGateway && !open.every(hasCondition);
  return { open, hasDefault: element.defaultFlow !== undefined || isCertain };
}

const hasCondition = ({ condition }: SequenceFlow): boolean => condition !== undefined;

type When = (example: ConditionsAnalysis['gaps'][number]) => string;

function withoutWay(
  element: Element,
  { hasDefault }: Choice,
  { isExact, gaps: [gap] }: ConditionsAnalysis,
  when: When,
): readonly Diagnostic[] {
  if (hasDefault || (isExact && !gap)) return [];
  const why = gap
    ? `${when(gap)}, tidak ada alur yang berlaku`
    : 'belum terbukti bahwa selalu ada satu alur yang berlaku';
  return [
    at(element.id, {
      code: 'GATEWAY_NO_DEFAULT',
      severity: 'error',
      message: `Percabangan ${nameOf(element)} belum punya alur bawaan, dan ${why}. Tandai satu alur keluar sebagai alur bawaan.`,
    }),
  ];
}

/** A condition that no answer can fulfil is a slip of the pen: a value that is no option, a number out of bounds. */
const neverTaken = (
  { open }: Choice,
  { isExact, neverHold }: ConditionsAnalysis,
  { process }: ServiceBundle,
): readonly Diagnostic[] =>
  neverHold.flatMap((place) => {
    const flow = isExact ? open[place] : undefined;
    if (!flow?.condition) return [];
    const to = process.elements[flow.to];
    return [
      at(flow.id, {
        code: 'FLOW_NEVER_TAKEN',
        severity: 'error',
        message: `Alur ke ${to ? nameOf(to) : `"${flow.to}"`} tidak akan pernah dilewati: tidak ada jawaban yang memenuhi syarat ${flow.condition}. Bandingkan nilainya dengan pilihan di form.yaml, atau hapus alurnya.`,
      }),
    ];
  });

/** An exclusive gateway goes no further than a flow without a condition: neither to what is drawn after it nor to its default. */
function shadowedFlows(element: ExclusiveGateway, { process }: ServiceBundle): readonly Diagnostic[] {
  const flows = element.outgoing.flatMap((id) => process.flows[id] ?? []);
  const open = flows.filter(({ id }) => id !== element.defaultFlow);
  const always = open.find((flow) => !hasCondition(flow));
  if (!always) return [];
  const named = (id: string): string => nameOf(process.elements[id] ?? { id, name: '' });
  return flows
    .filter((flow) => flow.id === element.defaultFlow || open.indexOf(flow) > open.indexOf(always))
    .map((flow) =>
      at(flow.id, {
        code: 'FLOW_NEVER_TAKEN',
        severity: 'error',
        message: `Alur ke ${named(flow.to)} tidak akan pernah dilewati: di percabangan ${nameOf(element)}, alur ke ${named(always.to)} tidak punya syarat, jadi selalu dipakai. Tulis syarat pada alur ke ${named(always.to)}.`,
      }),
    );
}

/** One finding for a gateway: the order of its flows is not seen on the drawing. */
function overlapping(
  element: Element,
  { open }: Choice,
  { overlaps: [first] }: ConditionsAnalysis,
  when: When,
): readonly Diagnostic[] {
  const [one, other] = [open[first?.of[0] ?? -1], open[first?.of[1] ?? -1]];
  if (!first || !one || !other) return [];
  return [
    at(element.id, {
      code: 'GATEWAY_OVERLAP',
      severity: 'warning',
      message: `Di percabangan ${nameOf(element)}, alur "${one.name || one.id}" dan "${other.name || other.id}" sama-sama berlaku ${when(first.example)}; yang dipakai alur yang digambar lebih dulu. Persempit salah satu syaratnya.`,
    }),
  ];
}

const nameOf = ({ id, name }: Pick<Element, 'id' | 'name'>): string => `"${name || id}"`;

const at = (element: string, said: Omit<Diagnostic, 'file' | 'element'>): Diagnostic => ({
  ...said,
  file: 'process.bpmn',
  element,
});
