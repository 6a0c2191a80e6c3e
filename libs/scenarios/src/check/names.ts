// Scenarios name elements by id, those of a called process also as `<process>/<id>`.
import type { CompiledProcess } from '@alur/process-engine';
import type { Element, ExecutableProcess } from '@alur/process-model';

/** The element that a scenario means; `undefined` when the process and those it calls have none of that name. */
export function findElement(compiled: CompiledProcess, written: string): Element | undefined {
  return lookUp(compiled, written, ({ elements }, id) => (Object.hasOwn(elements, id) ? elements[id] : undefined));
}

/** The id behind a name of an element or sequence flow. */
export function findElementOrFlow(compiled: CompiledProcess, written: string): string | undefined {
  return lookUp(compiled, written, ({ elements, flows }, id) =>
    Object.hasOwn(elements, id) || Object.hasOwn(flows, id) ? id : undefined,
  );
}

/** The plain id; what is no name of the process stays as it is written. */
export const idOf = (compiled: CompiledProcess, written: string): string =>
  findElementOrFlow(compiled, written) ?? written;

function lookUp<T>(
  { process, callable }: CompiledProcess,
  written: string,
  find: (process: ExecutableProcess, id: string) => T | undefined,
): T | undefined {
  const slash = written.indexOf('/');
  const named = slash < 0 ? undefined : callable.get(written.slice(0, slash));
  if (named) return find(named, written.slice(slash + 1));
  for (const one of [process, ...callable.values()]) {
    const found = find(one, written);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** End events that answer to an id, a name or an outcome. */
export const endsCalled = ({ callable }: CompiledProcess, written: string): readonly string[] =>
  [...callable.values()].flatMap(({ id: processId, elements }) =>
    Object.values(elements).flatMap((element) => {
      if (element.type !== 'endEvent') return [];
      const { id, name, outcome } = element;
      return [id, `${processId}/${id}`, name, outcome].includes(written) ? [id] : [];
    }),
  );
