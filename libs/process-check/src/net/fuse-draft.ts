// A net while it is being made smaller.
import type { InclusiveJoin, Move, Net, PlaceId, PlaceKind } from './net.js';

type Between = Pick<Move, 'tells' | 'reaches'>;

export class Draft {
  readonly moves: Set<Move>;
  joins: readonly InclusiveJoin[];
  private readonly opens: Set<string>;
  private takers = new Map<PlaceId, Set<Move>>();
  private givers = new Map<PlaceId, Set<Move>>();
  private readonly names = new Map<Move, number>();

  constructor(private readonly before: Net) {
    this.moves = new Set(before.moves);
    this.joins = before.joins;
    this.opens = new Set(before.opens);
    for (const move of this.moves) this.index(move);
  }

  net(): Net {
    const { moves, joins, opens } = this;
    return { ...this.before, moves: [...moves], joins, opens: [...opens] };
  }

  takersOf = (place: PlaceId): readonly Move[] => [...entered(this.takers, place)];
  giversOf = (place: PlaceId): readonly Move[] => [...entered(this.givers, place)];
  starts = (place: PlaceId): boolean => this.before.start.includes(place);
  kindOf = (place: PlaceId): PlaceKind | undefined => this.before.places[place]?.kind;
  isTakenByJoin = (place: PlaceId): boolean => this.joins.some(({ incoming }) => incoming.includes(place));
  isGivenByJoin = (place: PlaceId): boolean =>
    this.joins.some(({ choices }) => choices.some(({ gives }) => gives.includes(place)));

  /** A token there is one like any other: nothing is wrong and nothing is asked about it. */
  isPlain(place: PlaceId): boolean {
    const at = this.before.places[place];
    return at?.kind === 'token' && !at.trouble && !at.isAskedFor;
  }

  usedPlaces(): readonly PlaceId[] {
    return [...new Set([...this.takers.keys(), ...this.givers.keys()])];
  }

  namesOf(moves: readonly Move[]): string {
    return moves
      .map((move) => this.names.get(move) ?? -1)
      .sort((a, b) => a - b)
      .join();
  }

  remove(move: Move): void {
    this.unindex(move);
  }

  replace(move: Move, by: Move): void {
    this.unindex(move);
    this.index(by);
  }

  /** Gives to the second place what would have gone to the first, with what happens in between. */
  redirect(from: PlaceId, to: PlaceId, between: Between): void {
    const moved = <M extends Omit<Move, 'takes'>>(move: M): M =>
      move.gives.includes(from)
        ? { ...told(move, between), gives: move.gives.map((place) => (place === from ? to : place)) }
        : move;
    for (const move of this.giversOf(from)) this.replace(move, moved(move));
    this.joins = this.joins.map((join) => ({ ...join, choices: join.choices.map(moved) }));
  }

  tellGivers(place: PlaceId, between: Between): void {
    for (const move of this.giversOf(place)) this.replace(move, told(move, between));
    if (this.starts(place)) for (const key of between.reaches) this.opens.add(key);
    const { joins } = this;
    this.joins = joins.map((join) => ({
      ...join,
      choices: join.choices.map((choice) => (choice.gives.includes(place) ? told(choice, between) : choice)),
    }));
  }

  forget(place: PlaceId): void {
    const others = (places: readonly PlaceId[]): readonly PlaceId[] => places.filter((one) => one !== place);
    for (const move of [...new Set([...this.takersOf(place), ...this.giversOf(place)])])
      this.replace(move, { ...move, takes: others(move.takes), gives: others(move.gives) });
  }

  /** The first incoming flow stands for all of them, and the join becomes a step behind it. */
  unjoin(join: InclusiveJoin, givers: readonly Move[]): void {
    const [stands] = join.incoming;
    if (stands === undefined) return;
    for (const move of givers) {
      const gives = [...move.gives.filter((place) => !join.incoming.includes(place)), stands];
      this.replace(move, { ...move, gives });
    }
    this.joins = this.joins.filter((one) => one !== join);
    for (const choice of join.choices) {
      this.index({ ...choice, takes: [stands] });
    }
  }

  private index(move: Move): void {
    this.moves.add(move);
    this.names.set(move, this.names.size);
    for (const place of move.takes) entered(this.takers, place).add(move);
    for (const place of move.gives) entered(this.givers, place).add(move);
  }

  private unindex(move: Move): void {
    this.moves.delete(move);
    for (const place of move.takes) entered(this.takers, place).delete(move);
    for (const place of move.gives) entered(this.givers, place).delete(move);
  }
}

function entered(known: Map<PlaceId, Set<Move>>, place: PlaceId): Set<Move> {
  const moves = known.get(place) ?? new Set<Move>();
  known.set(place, moves);
  return moves;
}

const told = <M extends Omit<Move, 'takes'>>(move: M, { tells, reaches }: Between): M => ({
  ...move,
  tells: [...move.tells, ...tells],
  reaches: [...move.reaches, ...reaches],
});
