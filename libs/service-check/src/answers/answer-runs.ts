// Runs that end with one answer, and what is told of them.
import type { Diagnostic } from '@alur/kernel';
import type { Happening } from '@alur/process-check';
import { findRunAvoiding } from '@alur/process-check';
import type { Element, ExecutableProcess } from '@alur/process-model';
import type { Outcome, ServiceBundle } from '@alur/service';
import type { AnswerFinding, Sight } from './sight.js';
import { tellRun } from './tell-run.js';

export interface Found {
  readonly found: Happening;
  readonly sight: Sight;
}

export const ofKind = ({ outcomes }: ServiceBundle, kind: Outcome['kind']): readonly Outcome[] =>
  Object.values(outcomes).filter((outcome) => outcome.kind === kind);

/** A run that ends with this answer and has passed none of the steps. */
export const runTo = ({ process }: ServiceBundle, { id }: Outcome, steps: ReadonlySet<string>): Found => ({
  found: Object.values(process.elements).some(endsWith(id))
    ? findRunAvoiding(process, (element) => steps.has(element.id) || (givesAnswer(element) && !endsWith(id)(element)))
    : undefined,
  sight: { ended: id, without: [...steps] },
});

export const givesAnswer = (element: Element): boolean => element.type === 'endEvent' && element.outcome !== undefined;

export const endsWith =
  (outcome: string) =>
  (element: Element): boolean =>
    element.type === 'endEvent' && element.outcome === outcome;

export const idsOf = ({ elements }: ExecutableProcess, isMeant: (element: Element) => boolean): readonly string[] =>
  Object.values(elements).flatMap((element) => (isMeant(element) ? [element.id] : []));

type Said = Omit<Diagnostic, 'file'>;

export function told(
  process: ExecutableProcess,
  { found, sight }: Found,
  say: (way: string, last: string) => Said,
): readonly AnswerFinding[] {
  if (found === undefined) return [];
  if (found !== 'unknown') {
    const way = found.way.map(({ element }) => element);
    return [{ finding: at(say(tellRun(process, way), way.at(-1) ?? process.id)), run: found, sight }];
  }
  const finding = at({
    code: 'ANSWER_UNPROVED',
    severity: 'warning',
    message: `Proses ini terlalu rumit untuk dibuktikan bahwa setiap akhirnya menjawab pemohon. Pecah menjadi subproses.`,
  });
  return [{ finding }];
}

export const at = (said: Said): Diagnostic => ({ ...said, file: 'process.bpmn' });
