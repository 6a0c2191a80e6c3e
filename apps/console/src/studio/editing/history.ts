// What a designer did to a part, to be undone and done again.

export interface History<T> {
  readonly value: T;
  readonly past: readonly T[];
  readonly future: readonly T[];
  /** What was changed last, and when: typing on in one place is one step back. */
  readonly last?: { readonly key: string; readonly at: number };
}

const most = 200;
const pauseMs = 1_200;

export const historyOf = <T>(value: T): History<T> => ({ value, past: [], future: [] });

/** `key` names the place; without one, each change is a step of its own. */
export function changed<T>(
  { value, past, last }: History<T>,
  next: T,
  { key = '', at }: { readonly key?: string; readonly at: number },
): History<T> {
  const goesOn = key !== '' && last?.key === key && at - last.at < pauseMs;
  return { value: next, past: goesOn ? past : [...past, value].slice(-most), future: [], last: { key, at } };
}

export function undone<T>(history: History<T>): History<T> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { value: before, past: history.past.slice(0, -1), future: [history.value, ...history.future] };
}

export function redone<T>(history: History<T>): History<T> {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { value: after, past: [...history.past, history.value], future };
}
