/** Closes a switch over a union at compile time; reaching it at run time is a bug. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value ${JSON.stringify(value)}`);
}
