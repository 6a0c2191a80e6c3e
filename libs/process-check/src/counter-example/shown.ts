// Whether a rehearsal has come to what a finding says, and what to expect of it there.
import type { ElementInstance, InstanceState } from '@alur/process-engine';
import { isActivity } from '@alur/process-model';
import type { Expectation, Rehearsal } from '@alur/scenarios';
import type { SoundnessFinding } from '../soundness/contract.js';
import { staysBeside } from './beside.js';
import type { Drawn } from './drawn.js';
import type { Place } from './steered.js';

export function isShown(finding: SoundnessFinding, { rehearsal, remaining }: Place, drawn: Drawn): boolean {
  const { state } = rehearsal;
  if (!state) return false;
  switch (finding.code) {
    case 'DEADLOCK':
      return isStuck(state, finding.element, drawn);
    case 'IMPROPER_COMPLETION':
      return isStuck(state, finding.element, drawn) && endsPassed(finding, rehearsal, drawn).length > 0;
    case 'UNSAFE':
      return isCrowded(finding.element ?? '', { rehearsal, remaining }, drawn);
    case 'NO_OPTION_TO_COMPLETE':
      return state.status === 'active' && (remaining.length === 0 || hasRunAway(state));
    default:
      return remaining.length === 0;
  }
}

/** What the last step expects. */
export function expectedAt(finding: SoundnessFinding, { rehearsal }: Place, drawn: Drawn): Expectation {
  const { state } = rehearsal;
  const { element = '' } = finding;
  if (!state) return {};
  const open = portraitOf(state, drawn);
  switch (finding.code) {
    case 'DEADLOCK':
      return { ...open, ended: false };
    case 'IMPROPER_COMPLETION':
      return { ...open, ended: false, passed: endsPassed(finding, rehearsal, drawn) };
    case 'UNSAFE':
      return { ...openOnly(open), ...counted(crowdedAt(element, state, drawn), rehearsal) };
    case 'NO_OPTION_TO_COMPLETE': {
      const round = [...new Set((finding.run.round ?? []).map((step) => step.element))];
      return { ...openOnly(open), ended: false, ...(hasRunAway(state) ? {} : counted(round, rehearsal)) };
    }
    default:
      return { ...openOnly(open), ended: state.status === 'ended', notPassed: [element] };
  }
}

type Portrait = Required<Pick<Expectation, 'tasks' | 'jobs' | 'waiting' | 'incidents'>>;

/** Everything that is open. */
function portraitOf({ elements }: InstanceState, { elements: drawn, flows }: Drawn): Portrait {
  const at = (phase: ElementInstance['phase']): readonly string[] =>
    Object.values(elements)
      .filter((instance) => instance.phase === phase)
      .sort((a, b) => Number(a.key) - Number(b.key))
      .map(({ elementId }) => elementId);
  const waiting = at('waiting').flatMap((id) => {
    const element = drawn.get(id);
    return element?.type === 'eventBasedGateway' ? element.outgoing.flatMap((flow) => flows.get(flow)?.to ?? []) : [id];
  });
  return { tasks: at('user-task'), jobs: at('job'), waiting, incidents: at('incident') };
}

const openOnly = (portrait: Portrait): Partial<Portrait> =>
  Object.fromEntries(Object.entries(portrait).filter(([, ids]) => ids.length > 0));

function counted(ids: readonly string[], rehearsal: Rehearsal): Pick<Expectation, 'count'> {
  const counts = ids.map((id) => [id, rehearsal.countOf(id)] as const).filter(([, count]) => count > 0);
  return counts.length === 0 ? {} : { count: Object.fromEntries(counts) };
}

/** Joins wait for what cannot come, and nothing that anybody could still do would help. */
function isStuck(state: InstanceState, join: string | undefined, drawn: Drawn): boolean {
  const { status, elements, joins, timers, subscriptions } = state;
  const waits = [...Object.values(timers), ...Object.values(subscriptions)];
  if (status === 'ended' || !waits.every(({ elementId }) => staysBeside(drawn.elements.get(elementId)))) return false;
  const leaves = Object.values(elements).filter(({ phase }) => phase !== 'scope' && phase !== 'compensating');
  return (
    leaves.length > 0 &&
    leaves.every((one) => one.phase === 'incident' && one.code === 'DEADLOCK') &&
    // Around a sub-process that stands still itself, a join that waits for it is no incident of its own.
    [...leaves, ...Object.values(joins)].some(({ elementId }) => elementId === join)
  );
}

/** Ends that were reached in the scope in which it stands still. */
function endsPassed({ element = '' }: SoundnessFinding, rehearsal: Rehearsal, { elements }: Drawn): readonly string[] {
  const scope = elements.get(element)?.scope;
  return [...elements.values()].flatMap((one) =>
    one.type === 'endEvent' && one.scope === scope && rehearsal.countOf(one.id) > 0 ? [one.id] : [],
  );
}

const hasRunAway = ({ elements }: InstanceState): boolean =>
  Object.values(elements).some((one) => one.phase === 'incident' && one.code === 'STEP_BUDGET_EXHAUSTED');

function isCrowded(id: string, { rehearsal, remaining }: Place, drawn: Drawn): boolean {
  const { state } = rehearsal;
  if (!state) return false;
  if (isOpenTwice(id, state)) return true;
  if (remaining.length > 0) return false;
  const counts = crowdedAt(id, state, drawn).map((one) => rehearsal.countOf(one));
  return counts.reduce((sum, count) => sum + count, 0) > 1;
}

const isOpenTwice = (id: string, { elements }: InstanceState): boolean => {
  const scopes = Object.values(elements)
    .filter(({ elementId, undoes }) => elementId === id && undoes === undefined)
    .map(({ scope = '' }) => scope);
  return new Set(scopes).size < scopes.length;
};

/** What two tokens went by: the flow itself, or the flows into an activity that is over at once. */
function crowdedAt(id: string, state: InstanceState, { elements }: Drawn): readonly string[] {
  const element = elements.get(id);
  if (!element) return [id];
  if (isActivity(element) && element.incoming.length > 0) return element.incoming;
  return isOpenTwice(id, state) ? [] : [id];
}
