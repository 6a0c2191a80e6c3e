// Collects places and moves; places are known by a name of their own.
import type { InclusiveJoin, Move, Net, Place, PlaceId, PlaceKind, Trouble } from './net.js';

export interface PlaceAsked {
  readonly name: string;
  readonly element: string;
  readonly kind?: PlaceKind;
  readonly flow?: string;
  /** Places with one word share their room; without it the place has room of its own. */
  readonly room?: string;
  readonly trouble?: Trouble;
  readonly isAskedFor?: boolean;
}

/** What a move gives, with the elements a token reaches by it. */
export interface Arrival {
  readonly gives: readonly PlaceId[];
  readonly reaches: readonly string[];
  /** The flows it goes by. */
  readonly flows: readonly string[];
}

export const nowhere: Arrival = { gives: [], reaches: [], flows: [] };

export const together = (arrivals: readonly Arrival[]): Arrival => ({
  gives: arrivals.flatMap(({ gives }) => gives),
  reaches: arrivals.flatMap(({ reaches }) => reaches),
  flows: arrivals.flatMap(({ flows }) => flows),
});

export class NetBuilder {
  private readonly places: Place[] = [];
  private readonly names = new Map<string, PlaceId>();
  private readonly rooms = new Map<string, number>();
  private readonly moves: Move[] = [];
  private readonly joins: InclusiveJoin[] = [];
  private readonly told = new Set<PlaceId>();
  readonly ended: PlaceId = this.mark('ended');

  place({ name, element, kind = 'token', flow, room = name, trouble, isAskedFor = false }: PlaceAsked): PlaceId {
    const known = this.names.get(name);
    if (known !== undefined) return known;
    const id = this.places.length;
    const group = this.rooms.get(room) ?? this.rooms.size;
    this.rooms.set(room, group);
    this.names.set(name, id);
    this.places.push({
      kind,
      element,
      group,
      ...(flow === undefined ? {} : { flow }),
      ...(trouble === undefined ? {} : { trouble }),
      ...(isAskedFor ? { isAskedFor } : {}),
    });
    return id;
  }

  mark(name: string): PlaceId {
    return this.place({ name: `mark ${name}`, element: name, kind: 'mark' });
  }

  /** A mark that the verdict on the scope tells. */
  toldMark(name: string): PlaceId {
    const mark = this.mark(name);
    this.told.add(mark);
    return mark;
  }

  move(move: Omit<Move, 'sets'> & { readonly sets?: readonly PlaceId[] }): void {
    this.moves.push({ sets: [], ...move });
  }

  /** Marks that nobody asks for would only make states differ. */
  private marksAskedFor(): ReadonlySet<PlaceId> {
    const inMoves = this.moves.flatMap(({ needs = [], once, watches = [] }) => [
      ...needs,
      ...(once === undefined ? [] : [once]),
      ...watches.map(({ mark }) => mark),
    ]);
    return new Set([this.ended, ...this.told, ...inMoves]);
  }

  join(join: Omit<InclusiveJoin, 'reach'>): void {
    this.joins.push({ ...join, reach: [] });
  }

  /** `reachOf`: the bits of a join's incoming flows that a token at a place can reach. */
  net(
    { gives: start, reaches: opens }: Omit<Arrival, 'flows'>,
    reachOf: (join: InclusiveJoin, place: Place) => number,
  ): Net {
    const { places, ended } = this;
    const asked = this.marksAskedFor();
    const moves = this.moves.map((move) => ({ ...move, sets: move.sets.filter((mark) => asked.has(mark)) }));
    const joins = this.joins.map((join) => ({ ...join, reach: places.map((place) => reachOf(join, place)) }));
    return { places, moves, joins, start, opens, ended };
  }
}
