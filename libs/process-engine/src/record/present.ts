type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields that have a value: an absent fact is an absent key, so that state and stored JSON stay equal. */
export const present = <T extends object>(fields: T): Present<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
