// The processes of a file by id: what a run speaks of, wherever it is drawn.
import type { Element, ExecutableProcess, SequenceFlow } from '@alur/process-model';

export interface Drawn {
  readonly elements: ReadonlyMap<string, Element>;
  readonly flows: ReadonlyMap<string, SequenceFlow>;
}

export const drawnIn = (processes: readonly ExecutableProcess[]): Drawn => ({
  elements: new Map([...processes].reverse().flatMap(({ elements }) => Object.entries(elements))),
  flows: new Map([...processes].reverse().flatMap(({ flows }) => Object.entries(flows))),
});

export const nameOf = ({ elements }: Drawn, id: string): string => elements.get(id)?.name || id;
