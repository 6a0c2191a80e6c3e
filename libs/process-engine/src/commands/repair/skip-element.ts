import { ok } from '@alur/kernel';
import type { AnyActivity, Element, SequenceFlow } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import { behaviourOf } from '../../behaviours/behaviours.js';
import type { SkipElement } from '../../contract/command.js';
import type { ElementInstance } from '../../contract/state.js';
import { present } from '../../record/present.js';
import { findBody } from '../../scopes/find-body.js';
import { countRound } from '../../scopes/rounds.js';
import { terminate, terminateInside } from '../../scopes/terminate.js';
import { complete, completeBy } from '../../turn/complete.js';
import { leaveActivity } from '../../turn/finish-activity.js';
import type { Visit } from '../../turn/token.js';
import { visitOf } from '../../turn/token.js';
import type { Turn } from '../../turn/turn.js';
import { writeVariables } from '../../turn/variables.js';
import { cancelWaits } from '../../waits/open-waits.js';
import type { CommandHandler, Handled } from '../command-handler.js';
import { accepted, rejected } from '../command-handler.js';
import type { Held, HeldInstance, HeldJoin } from './held.js';
import { findHeld, forgetDeadlocks, notOpen, placeOfHeld, wasReceived } from './held.js';
import { skipFlows, unknownFlow } from './skip-flows.js';

/** Nobody did it, so nothing remembers who did, and nothing of it can be undone; what was done inside a sub-process can. */
export const skipElement: CommandHandler<SkipElement> = ({ key, flows: asked, variables }, turn) => {
  const held = findHeld(turn.state, key);
  if (!held || (held.kind === 'join' && held.flowId !== undefined)) return notOpen(key);
  const { elementId, scope } = placeOfHeld(held);
  const element = turn.getElement(elementId);
  const refusal = refusalOf(element, held);
  if (refusal) return refusal;
  const flows = leadsOn(turn, element, held) ? skipFlows(turn, element, asked) : noFlows(element, asked);
  if (!flows.ok) return flows.error;
  turn.emit({ type: 'ElementSkipped', at: turn.at, key, elementId, ...present({ scope }) });
  if (held.kind === 'join') skipJoin(turn, { element, held, flows: flows.value }, variables);
  else skipInstance(turn, { element, held, flows: flows.value }, variables);
  return accepted;
};

/** Some events are nothing but what they give off: with that left out there is nothing to count as done. */
function refusalOf(element: Element, held: Held): Handled | undefined {
  const kind =
    element.type === 'endEvent' || element.type === 'intermediateThrowEvent' ? element.result?.kind : undefined;
  const isRun = held.kind === 'instance' && held.instance.phase === 'compensating';
  if (isRun || !['error', 'escalation', 'terminate', 'cancel', 'link'].includes(kind ?? '')) return undefined;
  const message = `Expected ${element.id} to be something that can count as done, but it is an event that sends its token elsewhere.`;
  return rejected('SKIP_IMPOSSIBLE', message);
}

interface Skipped<H extends Held> {
  readonly element: Element;
  readonly held: H;
  readonly flows: readonly SequenceFlow[];
}

function skipJoin(
  turn: Turn,
  { element, held: { join }, flows }: Skipped<HeldJoin>,
  brought: SkipElement['variables'],
) {
  const scope = present({ scope: join.scope });
  forgetDeadlocks(turn, join.scope);
  turn.emit({ type: 'JoinFired', elementId: element.id, ...scope });
  writeVariables(turn, scope, brought);
  completeBy(turn, { element, visit: { ...scope, ...present({ from: join.holder }) } }, flows);
}

function skipInstance(
  turn: Turn,
  { element, held: { instance }, flows }: Skipped<HeldInstance>,
  brought: SkipElement['variables'],
): void {
  end(turn, instance);
  forgetDeadlocks(turn, instance.scope);
  const { key: _over, performer, ...rest } = visitOf(instance);
  const visit: Visit = wasReceived(instance) ? { ...rest, ...present({ performer }) } : rest;
  writeVariables(turn, visit, brought);
  if (isActivity(element)) return skipActivity(turn, { element, visit }, { instance, flows });
  // A message or compensation at an end is only what comes before the end.
  if (element.type === 'endEvent') return void behaviourOf(element).resume?.(element, visit, turn, {});
  if (element.type === 'eventBasedGateway') return takeEvent(turn, { element, visit }, flows);
  completeBy(turn, { element, visit }, flows);
}

/** A sub-process is closed like one that is done, so that what was done inside can still be undone. */
function end(turn: Turn, instance: ElementInstance): void {
  if (instance.phase !== 'scope') return terminate(turn, instance);
  terminateInside(turn, instance.key);
  cancelWaits(turn, instance.key);
  turn.emit({ type: 'ScopeClosed', key: instance.key, elementId: instance.elementId });
}

interface ActivityStay {
  readonly element: AnyActivity;
  readonly visit: Visit;
}

function skipActivity(
  turn: Turn,
  { element, visit }: ActivityStay,
  { instance, flows }: { readonly instance: ElementInstance; readonly flows: readonly SequenceFlow[] },
): void {
  const body = findBody(turn, element, visit);
  if (body) return countRound(turn, { element, visit, body }, {});
  if (instance.undoes === undefined && !instance.repeats && !isEventSubProcess(element))
    return completeBy(turn, { element, visit }, flows);
  turn.emit({ type: 'ElementCompleted', elementId: element.id });
}

/** The event that was named counts as having come. */
function takeEvent(
  turn: Turn,
  { element, visit }: { readonly element: Element; readonly visit: Visit },
  flows: readonly SequenceFlow[],
) {
  turn.emit({ type: 'ElementCompleted', elementId: element.id });
  for (const flow of flows) {
    turn.emit({ type: 'SequenceFlowTaken', flowId: flow.id });
    const event = turn.getElement(flow.to);
    if (isActivity(event)) leaveActivity(turn, { element: event, visit });
    else complete(turn, { element: event, visit });
  }
}

/** Whether flows are taken when it is done: a round, a step of a compensation and the like only end. */
function leadsOn(turn: Turn, element: Element, held: Held): boolean {
  if (held.kind === 'join' || !isActivity(element)) return true;
  const { instance } = held;
  if (instance.undoes !== undefined || instance.repeats || isEventSubProcess(element)) return false;
  return findBody(turn, element, visitOf(instance)) === undefined;
}

const noFlows = (element: Element, asked: readonly string[] | undefined) =>
  asked === undefined ? ok([]) : unknownFlow(element);

const isEventSubProcess = (element: Element): boolean => element.type === 'subProcess' && element.kind === 'event';
