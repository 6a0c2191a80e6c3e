// How much a process calls, and that in turn, each time it is called: the proof looks into all of it.
import type { ExecutableProcess } from '@alur/process-model';

/** As many as one file may hold; sixteen processes that call each other twice are a hundred thousand already. */
const MOST_INLINED = 2_000;

export function isTooLargeInlined(process: ExecutableProcess, file: readonly ExecutableProcess[]): boolean {
  const byId = new Map(file.map((one) => [one.id, one]));
  let size = -Object.keys(process.elements).length;
  const add = (one: ExecutableProcess, calls: readonly string[]): void => {
    const elements = Object.values(one.elements);
    size += elements.length;
    for (const element of elements) {
      if (size > MOST_INLINED) return;
      const called = element.type === 'callActivity' ? byId.get(element.calledProcess) : undefined;
      // One that calls itself is not looked into again.
      if (called && !calls.includes(called.id)) add(called, [...calls, called.id]);
    }
  };
  add(process, [process.id]);
  return size > MOST_INLINED;
}
