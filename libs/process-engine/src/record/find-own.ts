/** Keys come from outside: `constructor` must not find what every object inherits. */
export const findOwn = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
