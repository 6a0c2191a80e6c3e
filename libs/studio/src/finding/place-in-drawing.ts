// Findings about the process stand at its step or way; those that are mended beside the drawing, where they are mended.
import type { Diagnostic } from '@alur/kernel';
import type { FindingPlace } from './place.js';

const elsewhere: Readonly<Record<string, (finding: Diagnostic) => FindingPlace>> = {
  TASK_FORM_MISSING: ({ element = '' }) => ({ part: 'tasks', path: [element] }),
  STEP_WORDS_MISSING: ({ element = '' }) => ({ part: 'steps', path: [element] }),
  OUTCOME_UNKNOWN: ({ message }) => ({ part: 'outcomes', path: /^Hasil "([^"]+)"/.exec(message)?.slice(1, 2) ?? [] }),
  PROMISE_TOO_SHORT: () => ({ part: 'standard', path: ['duration', 'workingDays'] }),
  WAIT_WITHOUT_GROUND: () => ({ part: 'standard', path: ['duration', 'excluded'] }),
  ROUNDS_UNDECLARED: () => ({ part: 'standard', path: ['duration', 'rounds'] }),
};

export function placeInDrawing(xml: string, finding: Diagnostic): FindingPlace {
  const { code, element } = finding;
  const beside = elsewhere[code];
  if (beside) return beside(finding);
  const tag = element === undefined ? undefined : tagOf(xml, element);
  if (element === undefined || tag === undefined) return { part: 'diagram', path: [] };
  if (tag === 'sequenceFlow') return { part: 'table', path: ['flows', element] };
  return rows.test(tag) ? { part: 'table', path: ['elements', element] } : { part: 'diagram', path: [] };
}

/** What stands in a process; its pools, lanes and definitions are found on the drawing only. */
const rows = /(?:Event|Task|task|Gateway|Activity|[sS]ubProcess|transaction)$/;

/** The element's own name in the file, whatever prefix BPMN has there. */
function tagOf(xml: string, id: string): string | undefined {
  const quoted = id.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  return new RegExp(String.raw`<(?:[\w.-]+:)?(\w+)\s(?:[^<>]*\s)?id=["']${quoted}["']`).exec(xml)?.[1];
}
