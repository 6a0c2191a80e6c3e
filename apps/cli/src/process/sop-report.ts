// What is said about an SOP table: what was understood, then each question at its cell, then what to do next.
import type { Diagnostic } from '@alur/kernel';
import { columnName } from '@alur/sop';
import { diagnosticLine } from '../command-line/terminal.js';

export interface SopReport {
  readonly diagnostics: readonly Diagnostic[];
  readonly understood: readonly string[];
}

export function reportLines({ diagnostics, understood }: SopReport, to: string): readonly string[] {
  const questions = diagnostics.filter(({ severity }) => severity === 'error');
  const remarks = diagnostics.filter(({ severity }) => severity !== 'error');
  return [
    ...titled(
      'Yang kami pahami:',
      understood.map((sentence, index) => `${index + 1}. ${sentence}`),
    ),
    ...titled('Harus dijawab dulu:', questions.map(questionLine)),
    ...titled('Perlu diperiksa:', remarks.map(questionLine)),
    ...closing({ questions: questions.length, remarks: remarks.length, sentences: understood.length }, to),
  ];
}

export const unreadableLines = (file: string, diagnostics: readonly Diagnostic[]): readonly string[] => [
  `${file}: tidak dapat dipakai`,
  ...diagnostics.map(questionLine),
];

const titled = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? [title, ...lines.map((line) => `  ${line.trimStart()}`)] : [];

/** `F12 SOP_TIME_UNREADABLE: …`: the cell by the name that a spreadsheet shows. What is about a drawing has none. */
function questionLine(finding: Diagnostic): string {
  const { code, line, column, message } = finding;
  if (!code.startsWith('SOP_')) return diagnosticLine(finding);
  const cell = line === undefined || column === undefined ? '' : `${columnName(column)}${line} `;
  return `  ${cell}${code}: ${message}`;
}

function closing(
  { questions, remarks, sentences }: Readonly<Record<'questions' | 'remarks' | 'sentences', number>>,
  to: string,
): readonly string[] {
  if (questions > 0)
    return [
      `Belum ada hasil: ${questions} pertanyaan harus dijawab. Perbaiki sel yang disebut, simpan, lalu jalankan lagi.`,
    ];
  const what = to === 'bpmn' ? 'Tabel menjadi proses' : 'Tabel tertulis';
  if (sentences === 0) return [remarks > 0 ? `${what}, tanpa ${remarks} hal yang disebut di atas.` : `${what}.`];
  return [
    remarks > 0
      ? `${what}. Periksa ${remarks} catatan di atas; bila ada yang tidak sesuai, perbaiki selnya dan jalankan lagi.`
      : `${what}. Cocokkan dengan yang kami pahami di atas sebelum dipakai.`,
  ];
}
