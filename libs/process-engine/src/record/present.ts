type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/**
 * The fields that have a value: an absent fact is an absent key, so that state and stored JSON stay equal. A plain loop,
 * since every event passes here: through `Object.entries` it took a fifth of the engine's time.
 */
export function present<T extends object>(fields: T): Present<T> {
  const kept: Present<T> = {};
  for (const name of Object.keys(fields) as (keyof T)[]) {
    const value = fields[name];
    if (value !== undefined) kept[name] = value as Exclude<T[keyof T], undefined>;
  }
  return kept;
}
