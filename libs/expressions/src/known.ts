// What is known about names before an expression is read. FEEL needs it to tell `tarif dasar - 1` from a name with a sign in it.

/** 1 for a plain value; for a context the names inside, for a list those of its items, for a function those of its result. */
export type NameShape = 1 | KnownNames;
export interface KnownNames {
  readonly [name: string]: NameShape;
}

export const namesKnown = (names: readonly string[]): KnownNames => Object.fromEntries(names.map((name) => [name, 1]));
