/**
 * What may become of a scope from where it stands now. What is open in it is judged first, from the inside out; then the
 * tokens are put where they are, and the walk through the net of its drawing begins there instead of at its starts.
 */
import type { AnyActivity, Element } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import type { ElementInstance, ElementKey, InstanceState } from '@alur/process-engine';
import type { PlaceId } from '../net/net.js';
import type { Arrival } from '../net/net-builder.js';
import { together } from '../net/net-builder.js';
import { addOpenActivity } from '../scopes/activity-moves.js';
import { composed, withInside } from '../scopes/compose.js';
import type { Frame } from '../scopes/frame.js';
import { keyOf } from '../scopes/frame.js';
import { judgeNet } from '../scopes/judge-net.js';
import type { Effort } from '../scopes/judge-scope.js';
import {
  activitiesIn,
  frameOfEventSubProcess,
  insideOf,
  judgeEventSubProcess,
  judgingInside,
} from '../scopes/judge-scope.js';
import { ScopeDraughtsman } from '../scopes/scope-net.js';
import type { Surroundings } from '../scopes/surroundings.js';
import { undoablesOf } from '../scopes/surroundings.js';
import type { ScopeVerdict, Undoable } from '../scopes/verdict.js';
import { judgeRounds } from './judge-rounds.js';
import { awaitedAt, isThrown, joinsIn, mayComeAt, restingIn, stepsOf, undoableIn } from './open-instances.js';

export interface Looking {
  readonly state: InstanceState;
  readonly effort: Effort;
  readonly undoneOutside?: readonly Undoable[];
}

/** `key`: of the open scope; absent for the instance itself. */
export function judgeOpenScope(frame: Frame, key: ElementKey | undefined, looking: Looking): ScopeVerdict {
  const { state, effort, undoneOutside = [] } = looking;
  const verdictOf = judgingInside(frame, effort);
  const inner: Surroundings = { frame, verdictOf, undoneOutside: [] };
  const doneHere = activitiesIn(frame).flatMap((activity) => undoablesOf(inner, activity));
  const more = { effort, undoneOutside: doneHere };
  const awaited = awaitedAt(state, key);
  const eventSubProcesses = frame.drawing.eventSubProcessesIn(frame.scope);
  const resting = restingIn(state, key);
  const running = eventSubProcesses.flatMap((one) =>
    resting
      .filter(({ elementId, undoes }) => elementId === one.id && undoes === undefined)
      .map((instance) => ({
        ...one,
        verdict: judgeOpenScope(frameOfEventSubProcess(frame, one.id), instance.key, { state, ...more }),
      })),
  );
  // The one that interrupted is all that is left of the scope.
  const isInterrupted = running.some(({ start }) => start.interrupting !== false);
  const beside = eventSubProcesses
    .filter(({ start }) => !isInterrupted && (awaited.has(start.id) || isThrown(start.trigger?.kind)))
    .map((one) => ({ ...one, verdict: judgeEventSubProcess(frame, one, more) }));
  const doneBeside = [...beside, ...running].flatMap(({ id, verdict }) =>
    verdict.undoable.map((one) => ({ ...one, of: [id, ...one.of] })),
  );
  const undoable = [...doneHere, ...doneBeside];
  const surroundings = { ...inner, undoneOutside: [...undoneOutside, ...doneBeside] };
  const marking = new OpenMarking(frame, key, { state, effort, verdictOf });
  const drawn = new ScopeDraughtsman(surroundings).drawOpen((scope) => marking.putOn(scope));
  const net = judgeNet(drawn, effort);
  const entered = activitiesIn(frame).flatMap((activity) => {
    const verdict = net.reached.has(keyOf(frame, activity.id)) ? verdictOf(activity) : undefined;
    return verdict ? [{ activity, verdict }] : [];
  });
  const own = withInside(net, [...entered, ...marking.opened]);
  return composed(frame, { own, beside, running, starts: [], undoable });
}

interface Opened {
  readonly activity: AnyActivity;
  readonly verdict: ScopeVerdict;
}

/** Puts the tokens of one scope onto its net. */
class OpenMarking {
  /** What is open here with something inside. */
  readonly opened: Opened[] = [];
  private readonly state: InstanceState;

  constructor(
    private readonly frame: Frame,
    private readonly key: ElementKey | undefined,
    private readonly more: Looking & { readonly verdictOf: Surroundings['verdictOf'] },
  ) {
    this.state = more.state;
  }

  putOn(scope: ScopeDraughtsman): Arrival {
    const onFlows = joinsIn(this.state, this.key).flatMap(({ arrived }) =>
      Object.entries(arrived).flatMap(([flow, count]) =>
        Array.from({ length: count }, () => scope.arrive(this.frame.drawing.getFlow(flow))),
      ),
    );
    const resting = restingIn(this.state, this.key).flatMap((instance) => this.rest(scope, instance));
    const done = undoableIn(this.state, this.key).map((activity): Arrival => ({
      gives: [scope.doneMark(activity)],
      reaches: [],
      flows: [],
    }));
    const hasEnded = this.state.ends.some((id) => this.frame.drawing.findElement(id)?.scope === this.frame.scope);
    const ended = hasEnded ? [{ gives: [scope.builder.ended], reaches: [], flows: [] }] : [];
    return together([...onFlows, ...resting, ...done, ...ended]);
  }

  private rest(scope: ScopeDraughtsman, instance: ElementInstance): readonly Arrival[] {
    const element = this.frame.drawing.findElement(instance.elementId);
    if (!element) throw new Error(`Process ${this.frame.drawing.process.id} has no element ${instance.elementId}`);
    // A step belongs to the run that takes it, an event sub-process to the scope as a whole.
    if (instance.undoes !== undefined || (element.type === 'subProcess' && element.kind === 'event')) return [];
    if (isActivity(element)) return [this.restIn(scope, element, instance)];
    const place = scope.stand(element, instance.key);
    if (instance.phase === 'compensating') this.hangRun(scope, element, { key: instance.key, place });
    return [{ gives: [place], reaches: [], flows: [] }];
  }

  private restIn(scope: ScopeDraughtsman, activity: AnyActivity, instance: ElementInstance): Arrival {
    const { key } = instance;
    if (instance.repeats) return this.repeat(scope, activity, key);
    if (instance.phase === 'incident' && instance.stage === 'leaving') return this.leave(scope, activity, key);
    const isOpened = instance.phase === 'scope';
    const verdict = isOpened ? this.judgeOpened(activity, instance) : this.more.verdictOf(activity);
    if (isOpened && verdict) this.opened.push({ activity, verdict });
    const place = addOpenActivity(scope, { key, activity, verdict, mayCome: mayComeAt(this.state, instance) });
    return { gives: [place], reaches: isOpened ? [] : [scope.key(activity.id)], flows: [] };
  }

  private judgeOpened(activity: AnyActivity, instance: ElementInstance): ScopeVerdict | undefined {
    const inside = insideOf(this.frame, activity);
    if (!inside) return undefined;
    const judge = (key: ElementKey): ScopeVerdict => judgeOpenScope(inside.frame, key, this.more);
    if (instance.phase !== 'scope' || !instance.loop) return judge(instance.key);
    return judgeRounds({
      open: restingIn(this.state, instance.key).map((round) =>
        round.phase === 'scope' ? judge(round.key) : this.more.verdictOf(activity),
      ),
      loop: instance.loop,
      next: this.more.verdictOf(activity),
    });
  }

  /** Its work is done; only the way out was missing. */
  private leave(scope: ScopeDraughtsman, activity: AnyActivity, key: ElementKey): Arrival {
    const place = scope.builder.place({ name: `leaving ${key}`, element: activity.id });
    const { surroundings } = scope;
    const sets = undoablesOf(surroundings, activity).length > 0 ? [scope.doneMark(activity.id)] : [];
    for (const { flows, ...arrival } of scope.choices(activity))
      scope.builder.move({ takes: [place], ...arrival, sets, tells: [{ element: activity.id, flows }] });
    return { gives: [place], reaches: [], flows: [] };
  }

  /** Done once more beside what runs: it takes no flow, but is waited for. */
  private repeat(scope: ScopeDraughtsman, activity: AnyActivity, key: ElementKey): Arrival {
    const place = scope.builder.place({ name: `once more ${key}`, element: activity.id });
    const told = { element: activity.id, flows: [] };
    scope.builder.move({ takes: [place], gives: [], reaches: [], tells: [told] });
    return { gives: [place], reaches: [], flows: [] };
  }

  /** What is being undone, and what will be, may hang. */
  private hangRun(
    scope: ScopeDraughtsman,
    element: Element,
    { key, place }: { readonly key: ElementKey; readonly place: PlaceId },
  ): void {
    const run = this.state.elements[key];
    const pending = run?.phase === 'compensating' ? run.pending.map(({ handler }) => handler) : [];
    for (const handler of pending) this.hang(scope, element, { place, handler, verdict: undefined });
    for (const step of stepsOf(this.state, key)) {
      const activity = this.frame.drawing.findElement(step.elementId);
      const verdict = activity && isActivity(activity) ? this.judgeStep(activity, step) : undefined;
      this.hang(scope, element, { place, handler: step.elementId, verdict });
    }
  }

  private judgeStep(activity: AnyActivity, step: ElementInstance): ScopeVerdict | undefined {
    return step.phase === 'scope' ? this.judgeOpened(activity, step) : undefined;
  }

  private hang(
    scope: ScopeDraughtsman,
    element: Element,
    { place, handler, verdict }: { place: PlaceId; handler: string; verdict: ScopeVerdict | undefined },
  ): void {
    const activity = this.frame.drawing.findElement(handler);
    const found = verdict ?? (activity && isActivity(activity) ? this.more.verdictOf(activity) : undefined);
    if (found) scope.hangAt(element.id, place, { of: [], handler, handlerKey: scope.key(handler), verdict: found });
  }
}
