// What one evaluation may cost: steps, sizes and depth, so that text somebody typed can never hold up a case.

export const limits = {
  /** Nodes evaluated, plus a share of every list and text handled in bulk. */
  steps: 10_000,
  /** Items of a list that an expression builds or walks. */
  listItems: 10_000,
  /** UTF-16 units of a text that an expression builds. */
  textUnits: 65_536,
  /** UTF-16 units of a regular expression. */
  patternUnits: 4_096,
  /** Functions inside functions at run time; brackets inside brackets in the source. */
  depth: 32,
  /** UTF-16 units of a source. */
  sourceUnits: 8_192,
  /** Levels of the syntax tree, which a long chain of `+` or `and` also spends. */
  treeLevels: 256,
} as const;

/** Items, and units of text, that cost as much as evaluating one node. */
const itemsPerStep = 32;
const unitsPerStep = 512;
/** Letters times states of a pattern that cost as much as evaluating one node: measured 60 ns each, a step being some 50 µs. */
const statesPerStep = 800;
/** States of a pattern whose making costs as much: 10 to 35 µs each. */
const statesMadePerStep = 8;
/** Levels of syntax that may be on the stack at once, through all functions. */
const stackLevels = 1_024;

/** Steps a cell of a decision table adds to what its table may cost: a long table is no expensive expression. */
const stepsPerCell = 16;

export const tableSteps = ({ rules }: { readonly rules: readonly { readonly when: readonly string[] }[] }): number =>
  limits.steps + stepsPerCell * rules.reduce((cells, { when }) => cells + when.length, 0);

/** Leaves the evaluation at once; never leaves the library. */
export class OutOfFuel extends Error {}

export class Fuel {
  private level = 0;
  private calls = 0;

  constructor(private steps: number = limits.steps) {}

  spend(steps: number): void {
    this.steps -= steps;
    if (this.steps < 0) throw new OutOfFuel('Perhitungan terlalu panjang');
  }

  /** Before a list of this many items is built or walked in bulk. */
  items(count: number): void {
    if (count > limits.listItems) throw new OutOfFuel(`Daftar lebih dari ${String(limits.listItems)} butir`);
    this.spend(Math.ceil(count / itemsPerStep));
  }

  /** Before a text of this many units is built or searched. */
  text(units: number): void {
    if (units > limits.textUnits) throw new OutOfFuel(`Teks lebih dari ${String(limits.textUnits)} huruf`);
    this.spend(Math.ceil(units / unitsPerStep));
  }

  /** Before a text of this many units is put into the answer, however long it was when it came in. */
  carry(units: number): void {
    this.spend(Math.floor(units / unitsPerStep));
  }

  /** Before a pattern of this many units, and about this many states, is made. */
  pattern(units: number, states: number): void {
    if (units > limits.patternUnits) throw new OutOfFuel(`Pola lebih dari ${String(limits.patternUnits)} huruf`);
    this.spend(Math.ceil(states / statesMadePerStep));
  }

  /** Before a text of this many units is searched by a pattern of about this many states. */
  search(units: number, states: number): void {
    if (units > limits.textUnits) throw new OutOfFuel(`Teks lebih dari ${String(limits.textUnits)} huruf`);
    this.spend(Math.ceil(((units + 1) * states) / statesPerStep));
  }

  /** Around the body of a function whose tree has this many levels. */
  call<T>(levels: number, body: () => T): T {
    if (this.calls >= limits.depth || this.level + levels > stackLevels)
      throw new OutOfFuel('Pemanggilan fungsi terlalu dalam');
    this.calls += 1;
    this.level += levels;
    const result = body();
    this.calls -= 1;
    this.level -= levels;
    return result;
  }
}
