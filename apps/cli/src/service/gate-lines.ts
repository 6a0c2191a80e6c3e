// The report of the gate as a person reads it: chapter by chapter, what is wrong below its chapter, what to do in each sentence.
import type { GateReport } from '@alur/application';
import type { Chapter } from '@alur/service-check';
import { diagnosticLine } from '../command-line/terminal.js';

export const gateLines = (given: string, report: GateReport, ms: number): readonly string[] => [
  `${given}: ${report.ok ? 'dapat diterbitkan' : 'belum dapat diterbitkan'} (${String(ms)} ms)`,
  ...report.chapters
    .filter(({ judged }) => judged)
    .flatMap((chapter) => [...chapterLines(chapter), ...(chapter.id === 'scenarios' ? scenarioLines(report) : [])]),
  ...unjudgedLine(report.chapters.filter(({ judged }) => !judged)),
];

function chapterLines({ title, ok, findings }: Chapter): readonly string[] {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const counts = [countOf(errors, 'galat'), countOf(findings.length - errors, 'peringatan')].flat().join(', ');
  const mark = ok ? (findings.length > 0 ? '!' : '✓') : '✗';
  return [
    `  ${mark} ${title}${counts === '' ? '' : ` (${counts})`}`,
    ...findings.map((one) => `  ${diagnosticLine(one)}`),
  ];
}

const countOf = (count: number, of: string): readonly string[] => (count > 0 ? [`${String(count)} ${of}`] : []);

const unjudgedLine = (chapters: readonly Chapter[]): readonly string[] =>
  chapters.length === 0
    ? []
    : [`  · Belum dapat diperiksa sebelum galat di atas diperbaiki: ${chapters.map(({ title }) => title).join(', ')}`];

function scenarioLines({ scenarios, coverage }: GateReport): readonly string[] {
  if (scenarios.length === 0) return [];
  const share = (what: 'elements' | 'flows'): string => `${String(coverage[what].length)}/${String(coverage.of[what])}`;
  return [
    ...scenarios.map(({ ok, scenario, file }) => `    ${ok ? '✓' : '✗'} ${scenario} (${file})`),
    `    Cakupan: ${share('elements')} elemen, ${share('flows')} alur`,
  ];
}
