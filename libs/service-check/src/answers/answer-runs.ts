// Runs that end with one answer, and what is told of them.
import type { Diagnostic } from '@alur/kernel';
import type { Happening } from '@alur/process-check';
import { findRunAvoiding } from '@alur/process-check';
import type { Element, ExecutableProcess } from '@alur/process-model';
import type { Outcome, ServiceBundle } from '@alur/service';
import { tellRun } from './tell-run.js';

export const ofKind = ({ outcomes }: ServiceBundle, kind: Outcome['kind']): readonly Outcome[] =>
  Object.values(outcomes).filter((outcome) => outcome.kind === kind);

/** A run that ends with this answer and has passed none of the steps. */
export const runTo = ({ process }: ServiceBundle, { id }: Outcome, steps: ReadonlySet<string>): Happening =>
  Object.values(process.elements).some(endsWith(id))
    ? findRunAvoiding(process, (element) => steps.has(element.id) || (givesAnswer(element) && !endsWith(id)(element)))
    : undefined;

export const givesAnswer = (element: Element): boolean => element.type === 'endEvent' && element.outcome !== undefined;

export const endsWith =
  (outcome: string) =>
  (element: Element): boolean =>
    element.type === 'endEvent' && element.outcome === outcome;

type Said = Omit<Diagnostic, 'file'>;

export function told(
  process: ExecutableProcess,
  found: Happening,
  say: (way: string, last: string) => Said,
): readonly Diagnostic[] {
  if (found === undefined) return [];
  if (found !== 'unknown') return [at(say(tellRun(process, found), found.at(-1) ?? process.id))];
  return [
    at({
      code: 'ANSWER_UNPROVED',
      severity: 'warning',
      message: `Proses ini terlalu rumit untuk dibuktikan bahwa setiap akhirnya menjawab pemohon. Pecah menjadi subproses.`,
    }),
  ];
}

export const at = (said: Said): Diagnostic => ({ ...said, file: 'process.bpmn' });
