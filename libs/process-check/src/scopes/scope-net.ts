// The drawing of one scope becomes a net. What is inside its activities is known already: each is one place here.
import type { Element, EndResult, IntermediateThrow, SequenceFlow } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import type { Net, PlaceId, Watch } from '../net/net.js';
import { FLOW_LIMIT } from '../net/net.js';
import type { Arrival } from '../net/net-builder.js';
import { NetBuilder, nowhere, together } from '../net/net-builder.js';
import { addActivity, entryOf, isTooBusy } from './activity-moves.js';
import { choicesOf, hasTooManyChoices } from './choices.js';
import type { Frame } from './frame.js';
import { findCatcher, keyOf } from './frame.js';
import { reachIn } from './reach.js';
import type { Surroundings } from './surroundings.js';
import { undoablesOf } from './surroundings.js';
import type { Undoable } from './verdict.js';

/** How the scope is left when a token comes to such a place. */
export type Leaving =
  | { readonly how: 'terminate' | 'cancel' | 'caught inside' }
  | { readonly how: 'exit'; readonly above: number };

export interface ScopeNet {
  readonly net: Net;
  readonly leavings: ReadonlyMap<PlaceId, Leaving>;
  /** Marks of escalations thrown to events further out, by key of the event. */
  readonly thrown: ReadonlyMap<PlaceId, string>;
  /** Marks of activities that have completed and can be undone. */
  readonly done: ReadonlyMap<PlaceId, string>;
  /** It has more flows at one gateway than can be judged. */
  readonly isTooWide: boolean;
}

/** Of a scope that opens with tokens at its starts. */
export const netOf = (surroundings: Surroundings, starts: readonly string[]): ScopeNet =>
  new ScopeDraughtsman(surroundings).draw(starts);

export class ScopeDraughtsman {
  readonly builder = new NetBuilder();
  readonly frame: Frame;
  private readonly leavings = new Map<PlaceId, Leaving>();
  private readonly thrown = new Map<PlaceId, string>();
  private readonly done = new Map<PlaceId, string>();
  private readonly chosen = new Map<string, readonly Arrival[]>();
  private readonly elements: readonly Element[];

  constructor(readonly surroundings: Surroundings) {
    this.frame = surroundings.frame;
    this.elements = this.frame.drawing.elementsIn(this.frame.scope);
  }

  draw(starts: readonly string[]): ScopeNet {
    const begun = together(starts.map((id) => this.begin(id)));
    for (const element of this.elements) this.add(element, starts);
    return this.drawnFrom(begun);
  }

  /** Of a scope that is open: `rest` puts the tokens where they are. */
  drawOpen(rest: (scope: ScopeDraughtsman) => Arrival): ScopeNet {
    for (const element of this.elements) this.add(element, []);
    return this.drawnFrom(rest(this));
  }

  private drawnFrom(begun: Arrival): ScopeNet {
    return {
      net: this.builder.net(begun, reachIn(this.frame.drawing, this.elements)),
      leavings: this.leavings,
      thrown: this.thrown,
      done: this.done,
      isTooWide: this.elements.some(
        (one) =>
          hasTooManyChoices(this.frame.drawing, one) ||
          isTooBusy(this.frame.drawing, one) ||
          one.incoming.length > FLOW_LIMIT,
      ),
    };
  }

  /** Where tokens are after an element has been left by these flows. */
  along(flows: readonly SequenceFlow[]): Arrival {
    return together(flows.map((flow) => this.arrive(flow)));
  }

  choices(element: Element): readonly Arrival[] {
    const known = this.chosen.get(element.id);
    if (known) return known;
    const arrivals = choicesOf(this.frame.drawing, element).map((flows) => this.along(flows));
    this.chosen.set(element.id, arrivals);
    return arrivals;
  }

  key(element: string): string {
    return keyOf(this.frame, element);
  }

  /** The mark that an escalation has been thrown to a non-interrupting event further out. */
  thrownMark(key: string): PlaceId {
    const mark = this.builder.toldMark(`thrown ${key}`);
    this.thrown.set(mark, key);
    return mark;
  }

  /** The mark that an activity has completed. */
  doneMark(activity: string): PlaceId {
    const name = `done ${activity}`;
    const mark = this.surroundings.tellsDone ? this.builder.toldMark(name) : this.builder.mark(name);
    this.done.set(mark, activity);
    return mark;
  }

  leaving(element: string, leaving: Leaving): PlaceId {
    const place = this.builder.place({ name: `leave ${element} ${JSON.stringify(leaving)}`, element, kind: 'leaving' });
    this.leavings.set(place, leaving);
    return place;
  }

  /** A token rests at something that is no activity, and leaves it as its kind does. */
  stand(element: Element, key: string): PlaceId {
    const leaving = this.leavingAt(element);
    const place = this.builder.place({
      name: `standing ${key}`,
      element: element.id,
      kind: leaving ? 'leaving' : 'token',
    });
    if (leaving) this.leavings.set(place, leaving);
    if (element.type === 'eventBasedGateway') this.addEventGateway(element, [[place]]);
    else this.addSteps(element, [[place]]);
    return place;
  }

  /** While the token is there, a handler may hang. */
  hangAt(element: string, place: PlaceId, undoable: Undoable): void {
    this.hang(element, [place], { undoable });
  }

  private begin(id: string): Arrival {
    const element = this.frame.drawing.findElement(id);
    if (!element) return nowhere;
    const gives = isActivity(element) ? entryOf(this, element) : this.at(element);
    return { gives: [gives], reaches: [this.key(id)], flows: [] };
  }

  /** A token begins at the element without having come by a flow. */
  private at(element: Element): PlaceId {
    return this.builder.place({ name: `at ${element.id}`, element: element.id });
  }

  arrive({ id, to }: SequenceFlow): Arrival {
    const target = this.frame.drawing.findElement(to);
    if (!target) return nowhere;
    const gives = isActivity(target) ? entryOf(this, target) : this.on(id, target);
    return { gives: [gives], reaches: [this.key(to)], flows: [id] };
  }

  private on(flow: string, target: Element): PlaceId {
    const leaving = this.leavingAt(target);
    const place = this.builder.place({
      name: `flow ${flow}`,
      element: target.id,
      flow,
      kind: leaving ? 'leaving' : 'token',
    });
    if (leaving) this.leavings.set(place, leaving);
    return place;
  }

  /** An end, or a throw, that ends the whole scope or more. */
  private leavingAt(element: Element): Leaving | undefined {
    const result = resultOf(element);
    if (result?.kind === 'terminate' || result?.kind === 'cancel') return { how: result.kind };
    if (result?.kind !== 'error' && result?.kind !== 'escalation') return undefined;
    const catcher = findCatcher(result, this.frame);
    if (result.kind === 'escalation' && !catcher?.interrupting) return undefined;
    if (catcher?.by === 'inside' && catcher.above === 0) return { how: 'caught inside' };
    return { how: 'exit', above: catcher?.above ?? Infinity };
  }

  private add(element: Element, starts: readonly string[]): void {
    if (element.type === 'boundaryEvent') return;
    if (isActivity(element)) {
      const isEntered = !(element.type === 'subProcess' && element.kind === 'event') && !element.forCompensation;
      if (isEntered) addActivity(this, element);
      return;
    }
    const begins = starts.includes(element.id) || isLanding(element) ? [this.at(element)] : [];
    const incoming = element.incoming.map((flow) => this.on(flow, element));
    if (incoming.length > 1 && element.type === 'parallelGateway') return this.addSteps(element, [incoming]);
    if (incoming.length > 1 && element.type === 'inclusiveGateway') return this.addInclusiveJoin(element, incoming);
    const entered = [...begins, ...incoming].map((place) => [place]);
    if (element.type === 'startEvent' && begins.length === 0) return;
    if (element.type === 'eventBasedGateway') return this.addEventGateway(element, entered);
    this.addSteps(element, entered);
  }

  private addSteps(element: Element, entered: readonly (readonly PlaceId[])[]): void {
    const result = resultOf(element);
    for (const takes of entered) {
      const undoing = result?.kind === 'compensation' || result?.kind === 'cancel';
      const undone: Undone = undoing
        ? this.undo(element.id, takes, 'activity' in result ? result.activity : undefined)
        : {};
      if (this.leavingAt(element)) {
        if (!undone.watches) continue;
        const once = this.builder.mark(`undone ${element.id} ${takes.join()}`);
        this.builder.move({ takes, gives: takes, sets: [once], once, tells: [], reaches: [], ...undone });
        continue;
      }
      for (const { gives, reaches, flows } of this.afterwards(element))
        this.builder.move({
          takes,
          gives,
          sets: this.setBy(element),
          tells: [{ element: element.id, flows }],
          ...undone,
          reaches: [...reaches, ...(undone.reaches ?? [])],
        });
    }
  }

  private afterwards(element: Element): readonly Arrival[] {
    const result = resultOf(element);
    if (result?.kind !== 'link') return this.choices(element);
    const landing = this.frame.drawing.landingOf(this.frame.scope, result.name);
    if (!landing) return [nowhere];
    return [{ gives: [this.at(landing)], reaches: [this.key(landing.id)], flows: [] }];
  }

  private setBy(element: Element): readonly PlaceId[] {
    const sets = element.type === 'endEvent' ? [this.builder.ended] : [];
    const result = resultOf(element);
    const catcher = result?.kind === 'escalation' ? findCatcher(result, this.frame) : undefined;
    return catcher?.by === 'edge' ? [...sets, this.thrownMark(catcher.key)] : sets;
  }

  private addInclusiveJoin(element: Element, incoming: readonly PlaceId[]): void {
    const choices = this.choices(element).map(({ flows, ...arrival }) => ({
      ...arrival,
      sets: [],
      tells: [{ element: element.id, flows }],
    }));
    this.builder.join({ element: element.id, incoming, choices });
  }

  /** One of the events comes; the gateway and the event complete together. */
  private addEventGateway(gateway: Element, entered: readonly (readonly PlaceId[])[]): void {
    const { drawing } = this.frame;
    const targets = gateway.outgoing.flatMap((id) => {
      const event = drawing.findElement(drawing.getFlow(id).to);
      return event ? [{ event, way: { element: gateway.id, flows: [id] } }] : [];
    });
    for (const takes of entered)
      for (const { event, way } of targets)
        for (const { gives, reaches, flows } of this.choices(event))
          this.builder.move({
            takes,
            gives,
            reaches: [this.key(event.id), ...reaches],
            tells: [way, { element: event.id, flows }],
          });
  }

  /** While the token is there, what was done and fits is undone: its handlers are reached, and one of them may hang. */
  private undo(element: string, takes: readonly PlaceId[], activity: string | undefined): Undone {
    const fits = ({ of }: Undoable): boolean => activity === undefined || of.includes(activity);
    const outside = this.surroundings.undoneOutside.filter(fits);
    for (const undoable of outside) this.hang(element, takes, { undoable });
    const watches = this.elements.filter(isActivity).flatMap((one) =>
      undoablesOf(this.surroundings, one)
        .filter(fits)
        .map((undoable): Watch => {
          const mark = this.doneMark(one.id);
          this.hang(element, takes, { undoable, mark });
          return { mark, reaches: undoable.handlerKey };
        }),
    );
    return { watches, reaches: outside.map(({ handlerKey }) => handlerKey) };
  }

  private hang(
    element: string,
    takes: readonly PlaceId[],
    { undoable, mark }: { readonly undoable: Undoable; readonly mark?: PlaceId },
  ): void {
    const { handler, handlerKey, verdict } = undoable;
    for (const { trouble, trace } of verdict?.troubles ?? []) {
      const place = this.builder.place({
        name: `undoing ${handlerKey} at ${element} ${trouble.code} ${trouble.element}`,
        element: handler,
        trouble,
      });
      const needs = mark === undefined ? {} : { needs: [mark] };
      this.builder.move({ takes, gives: [place], reaches: [handlerKey], tells: trace, ...needs });
    }
  }
}

interface Undone {
  readonly watches?: readonly Watch[];
  readonly reaches?: readonly string[];
}

/** A token comes there by a link, not by a flow. */
const isLanding = (element: Element): boolean =>
  element.type === 'intermediateCatchEvent' && element.trigger.kind === 'link';

const resultOf = (element: Element): IntermediateThrow | EndResult | undefined =>
  element.type === 'intermediateThrowEvent' || element.type === 'endEvent' ? element.result : undefined;
