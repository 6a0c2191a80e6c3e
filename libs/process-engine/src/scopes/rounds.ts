// Repeated activities: a body around rounds. Each round is an element instance of the same element inside the body.
import type { Json, JsonObject, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { AnyActivity, MultiInstance, StandardLoop } from '@alur/process-model';
import type { ElementKey, LoopProgress } from '../contract/state.js';
import { rememberHowToUndo } from '../compensation/remember-how-to-undo.js';
import { present } from '../record/present.js';
import { leave } from '../turn/complete.js';
import { evaluate } from '../turn/evaluate.js';
import { expressionCause } from '../turn/holds.js';
import type { IncidentCause } from '../turn/raise-incident.js';
import { raiseIncident } from '../turn/raise-incident.js';
import type { Visit } from '../turn/token.js';
import { holderOf, placeOf, visitOf } from '../turn/token.js';
import type { Turn } from '../turn/turn.js';
import { writeVariables } from '../turn/variables.js';
import { cancelWaits, openWaits } from '../waits/open-waits.js';
import { planBoundaryWaits } from '../waits/plan-waits.js';
import type { RoundsBody } from './find-body.js';
import { findBody } from './find-body.js';
import { canBeKeptApart } from './rounds-apart.js';
import { terminateInside } from './terminate.js';

interface Round {
  readonly element: AnyActivity;
  readonly visit: Visit;
  readonly body: RoundsBody;
}

/** Opens the body and starts the first round, or all of them. */
export function openRounds(turn: Turn, element: AnyActivity, visit: Visit): void {
  const { loop } = element;
  if (!loop) throw new Error(`${element.id} has no loop`);
  const stay = { element, visit };
  const plan = loop.kind === 'multiInstance' ? planInstances(turn, stay, loop) : ok({ loop: emptyLoop, items: [] });
  if (!plan.ok) return raiseIncident(turn, stay, plan.error);
  const waits = planBoundaryWaits(turn, element, visit);
  if (!waits.ok) return raiseIncident(turn, stay, waits.error);
  const key = visit.key ?? turn.nextKey();
  turn.emit({
    type: 'ScopeOpened',
    at: turn.at,
    key,
    elementId: element.id,
    ...placeOf(visit),
    loop: plan.value.loop,
  });
  openWaits(turn, key, waits.value);
  if (loop.kind === 'standardLoop') return again(turn, element, key, loop.testBefore ? 'ask' : 'go');
  if (plan.value.loop.total === 0) return closeRounds(turn, element, key);
  if (loop.sequential) return startRound(turn, element, key, plan.value.items[0]);
  if (plan.value.loop.apart) return startSlice(turn, element, key);
  for (const item of plan.value.items) startRound(turn, element, key, item);
}

/** Begins as many of the rounds still to come as one turn may, and asks for the rest. */
export function startSlice(turn: Turn, element: AnyActivity, key: ElementKey): void {
  for (let begun = 0; begun < turn.compiled.rounds.slice; begun += 1) {
    const { loop } = getBody(turn, element, key).body;
    if (loop.started === loop.total) return;
    startRound(turn, element, key, loop.items?.[0]);
  }
  const { started, total } = getBody(turn, element, key).body.loop;
  if (started !== total) turn.ask({ type: 'ContinueRounds', key, from: started });
}

const emptyLoop: LoopProgress = { started: 0, completed: 0 };

function planInstances(
  turn: Turn,
  { element, visit }: Omit<Round, 'body'>,
  loop: MultiInstance,
): Result<{ readonly loop: LoopProgress; readonly items: readonly Json[] }, IncidentCause> {
  const name = element.name ?? element.id;
  const source = loop.collection ?? loop.cardinality;
  if (source === undefined) throw new Error(`${element.id} has neither collection nor cardinality`);
  const value = evaluate(turn, visit, source);
  if (!value.ok) return err(expressionCause(value.error, `Daftar untuk "${name}"`));
  const limits = turn.compiled.rounds;
  const items = loop.collection === undefined ? counted(value.value, limits.apart + 1) : value.value;
  if (!Array.isArray(items)) {
    const what = loop.collection === undefined ? 'bukan bilangan bulat' : 'bukan daftar';
    return err({ code: 'EXPRESSION_FAILED', message: `Jumlah pengulangan "${name}" ${what}. Perbaiki datanya.` });
  }
  const list = items as readonly Json[];
  const apart = !loop.sequential && list.length > limits.together && canBeKeptApart(turn, element);
  const most = apart || loop.sequential ? limits.apart : limits.inState;
  if (list.length > most) {
    const message = `"${name}" harus diulang lebih dari ${String(most)} kali, dan itu batasnya. Bagi pekerjaannya.`;
    return err({ code: 'INSTANCE_TOO_LARGE', message });
  }
  // A number counts rounds that have no item; only those of a list must be remembered.
  const later = loop.collection !== undefined && (loop.sequential || apart) ? list : undefined;
  const outputs = loop.outputElement === undefined ? undefined : list.map(() => null);
  return ok({
    loop: {
      total: list.length,
      ...emptyLoop,
      ...present({ items: later, outputs, apart: apart ? (true as const) : undefined }),
    },
    items: list,
  });
}

/** `3` stands for three rounds without an item. A huge number is cut before it becomes a list. */
const counted = (value: Json, most: number): Json =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0
    ? Array.from({ length: Math.min(value, most) }, () => null)
    : value;

function startRound(turn: Turn, element: AnyActivity, key: ElementKey, item: Json | undefined): void {
  const { body, visit } = getBody(turn, element, key);
  turn.emit({ type: 'RoundStarted', key });
  const input = element.loop?.kind === 'multiInstance' ? element.loop.inputElement : undefined;
  const round: JsonObject = {
    loopCounter: body.loop.started + 1,
    ...(input === undefined ? {} : { [input]: item ?? null }),
  };
  turn.move({ elementId: element.id, scope: key, round, ...holderOf(visit) });
}

/** A round is over: the next one, or the end. */
export function finishRound(turn: Turn, { element, visit, body }: Round): void {
  const { loop } = element;
  if (!loop) throw new Error(`${element.id} has no loop`);
  const output = loop.kind === 'multiInstance' && loop.outputElement !== undefined ? loop.outputElement : undefined;
  const given = output === undefined ? ok(null) : evaluate(turn, visit, output);
  if (!given.ok) {
    const cause = expressionCause(given.error, `Hasil pengulangan "${element.name ?? element.id}"`);
    return raiseIncident(turn, { element, visit }, { ...cause, stage: 'leaving' });
  }
  // Each round is undone by itself.
  rememberHowToUndo(turn, element, visit);
  countRound(turn, { element, visit, body }, output === undefined ? {} : { output: given.value });
}

/** One round fewer to wait for. */
export function countRound(turn: Turn, { element, visit, body }: Round, given: { readonly output?: Json }): void {
  const { loop } = element;
  if (!loop) throw new Error(`${element.id} has no loop`);
  turn.emit({ type: 'ElementCompleted', elementId: element.id });
  const round = Number(visit.variables?.['loopCounter'] ?? 1);
  turn.emit({ type: 'RoundCompleted', key: body.key, round, ...given });
  if (loop.kind === 'standardLoop') return again(turn, element, body.key, 'ask');
  goOn(turn, { element, visit, loop, key: body.key });
}

interface GoingOn {
  readonly element: AnyActivity;
  readonly visit: Visit;
  readonly loop: MultiInstance;
  readonly key: ElementKey;
}

function goOn(turn: Turn, { element, visit, loop, key }: GoingOn): void {
  const { body } = getBody(turn, element, key);
  const { total = 0, started, completed } = body.loop;
  if (loop.completionCondition !== undefined) {
    const counts = {
      numberOfInstances: total,
      numberOfCompletedInstances: completed,
      numberOfActiveInstances: started - completed,
      numberOfTerminatedInstances: 0,
    };
    const done = evaluate(turn, { ...visit, variables: { ...visit.variables, ...counts } }, loop.completionCondition);
    // A condition that cannot be computed is not true: the rounds go on.
    if (done.ok && done.value === true) {
      terminateInside(turn, key);
      return closeRounds(turn, element, key);
    }
  }
  if (completed === total) return closeRounds(turn, element, key);
  if (loop.sequential && started === completed) startRound(turn, element, key, body.loop.items?.[0]);
}

/** A standard loop before its next round. */
function again(turn: Turn, element: AnyActivity, key: ElementKey, how: 'ask' | 'go'): void {
  const loop = element.loop as StandardLoop;
  const { body, visit } = getBody(turn, element, key);
  const isFull = loop.maximum !== undefined && body.loop.completed >= loop.maximum;
  const goes = how === 'go' || (!isFull && wantsMore(turn, { loop, visit, rounds: body.loop.completed }));
  if (goes && !(isFull && how === 'go')) startRound(turn, element, key, undefined);
  else closeRounds(turn, element, key);
}

function wantsMore(
  turn: Turn,
  { loop, visit, rounds }: { readonly loop: StandardLoop; readonly visit: Visit; readonly rounds: number },
): boolean {
  if (loop.condition === undefined) return loop.maximum !== undefined;
  const place = { ...present({ scope: visit.scope }), variables: { ...visit.variables, loopCounter: rounds } };
  const value = evaluate(turn, place, loop.condition);
  return value.ok && value.value === true;
}

function closeRounds(turn: Turn, element: AnyActivity, key: ElementKey): void {
  const { body, visit } = getBody(turn, element, key);
  cancelWaits(turn, key);
  turn.emit({ type: 'ScopeClosed', key, elementId: element.id });
  const { loop } = element;
  if (loop?.kind === 'multiInstance' && loop.outputCollection !== undefined && body.loop.outputs)
    writeVariables(turn, present({ scope: visit.scope }), { [loop.outputCollection]: body.loop.outputs });
  if (visit.undoes === undefined && !visit.repeats) leave(turn, { element, visit });
}

function getBody(
  turn: Turn,
  element: AnyActivity,
  key: ElementKey,
): { readonly body: Round['body']; readonly visit: Visit } {
  const body = findBody(turn, element, { scope: key });
  if (!body) throw new Error(`${element.id} has no open rounds under ${key}`);
  return { body, visit: visitOf(body) };
}
