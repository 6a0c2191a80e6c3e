// Where a moved token may go: to an element that a token can begin at, or onto a flow.
import type { Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { Element, ElementId, FlowId } from '@alur/process-model';
import { behaviourOf } from '../../behaviours/behaviours.js';
import type { ElementInstance, ElementKey } from '../../contract/state.js';
import { present } from '../../record/present.js';
import { containerAround } from '../../scopes/open-scope.js';
import type { Turn } from '../../turn/turn.js';
import { scopesAround } from '../../turn/variables.js';
import type { Handled } from '../command-handler.js';
import { rejected } from '../command-handler.js';
import type { Held } from './held.js';

export interface MoveTarget {
  readonly element: Element;
  readonly flowId?: FlowId;
}

export function findTarget(turn: Turn, to: ElementId | FlowId): Result<MoveTarget, Handled> {
  const { elements, flows } = turn.compiled.topology;
  const flow = flows.get(to);
  const element = elements.get(flow?.to ?? to);
  if (!element || !canBegin(element)) {
    const message = `Expected ${to} to be an element or flow that a token can be put on, but it is not.`;
    return err(rejected('MOVE_TARGET_UNKNOWN', message));
  }
  if (!flow && behaviourOf(element).gathers?.(element)) {
    const message = `Expected one of the flows ${element.incoming.join(', ')} into the join ${to}, but the join itself was named.`;
    return err(rejected('MOVE_TARGET_IS_JOIN', message));
  }
  return ok({ element, ...present({ flowId: flow?.id }) });
}

/** Boundary events, event sub-processes and what undoes are begun by what they wait for, not by a token. */
function canBegin(element: Element): boolean {
  if (element.type === 'boundaryEvent') return false;
  if (element.type === 'subProcess' && element.kind === 'event') return false;
  return !('forCompensation' in element && element.forCompensation);
}

/**
 * What ends when a token of something held goes to a target: the thing itself, or in a scope further out the whole
 * sub-process that it is in.
 */
export function endsFor(turn: Turn, held: Held, target: Element): Result<Held, Handled> {
  const container = containerOf(turn, target);
  const start = held.kind === 'join' ? held.join.scope : held.instance.scope;
  const around = scopesAround(turn, start).flatMap((key): Held[] => {
    const instance = turn.state.elements[key];
    return instance ? [{ kind: 'instance', instance }] : [];
  });
  const path = [held, ...around];
  const found = path.findIndex((one) => isIn(turn, scopeOf(one), container));
  const end = path[found];
  if (!end) {
    const message = `Expected ${target.id} to lie in the scope of the token or in one around it, but it does not.`;
    return err(rejected('MOVE_OUT_OF_REACH', message));
  }
  const bound = path.slice(0, found + 1).find((one) => one.kind === 'instance' && isBound(one.instance));
  if (!bound) return ok(end);
  const message = 'Expected something that a token goes on from, but it is a step that undoes or repeats another.';
  return err(rejected('MOVE_IMPOSSIBLE', message));
}

const scopeOf = (held: Held): ElementKey | undefined => (held.kind === 'join' ? held.join : held.instance).scope;

/** Nothing is sent on from there when it is done. */
const isBound = ({ undoes, repeats }: ElementInstance): boolean => undoes !== undefined || repeats === true;

/** The body around rounds is no place in the drawing. */
function isIn(turn: Turn, scope: ElementKey | undefined, container: string): boolean {
  const instance = scope === undefined ? undefined : turn.state.elements[scope];
  const isBody = instance?.phase === 'scope' && instance.loop !== undefined;
  return !isBody && containerAround(turn, scope) === container;
}

function containerOf(turn: Turn, element: Element): string {
  if (element.scope !== undefined) return element.scope;
  const drawings = [turn.process, ...turn.compiled.callable.values()];
  return drawings.find(({ elements }) => Object.hasOwn(elements, element.id))?.id ?? turn.process.id;
}
