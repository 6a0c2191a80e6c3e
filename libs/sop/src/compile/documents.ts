// What the Mutu Baku says about a step in words, beside the process: what is needed, how long it takes, what it gives.
import { remarksIn } from '../read/notes.js';
import type { SopStep } from '../table/sop-table.js';

export interface StepDocuments {
  readonly requirements?: string;
  /** As written, also where the process holds it rounded. */
  readonly time?: string;
  readonly output?: string;
  readonly note?: string;
}

const titles = { requirements: 'Kelengkapan', time: 'Waktu', output: 'Output', note: 'Keterangan' } as const;
const keys = ['requirements', 'time', 'output', 'note'] as const satisfies readonly (keyof StepDocuments)[];

export function documentsOf(step: SopStep): StepDocuments {
  const { number, isDecision } = step;
  const texts = keys.map((key) => {
    const text = step[key]?.value ?? '';
    return [key, key === 'note' ? remarksIn(text, { number: number.value, isDecision }) : text];
  });
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

/** For the documentation of a BPMN element: a paragraph for each part, its name in front. */
export const documentationOf = (documents: StepDocuments): string =>
  keys.flatMap((key) => (documents[key] === undefined ? [] : [`${titles[key]}: ${documents[key]}`])).join('\n\n');

/** Text of another kind is a note. */
export function documentsIn(documentation: string): StepDocuments {
  const paragraphs = documentation.split(/\n\n(?=(?:Kelengkapan|Waktu|Output|Keterangan): )/);
  const parts = paragraphs.flatMap((paragraph) => {
    if (paragraph.trim() === '') return [];
    const key = keys.find((one) => paragraph.startsWith(`${titles[one]}: `));
    return [key ? [key, paragraph.slice(titles[key].length + 2)] : ['note', paragraph]];
  });
  return Object.fromEntries(parts);
}
