// The report of the gate as a person reads it: chapter by chapter, what is wrong below its chapter, what to do in each sentence.
import type { GateReport } from '@alur/application';
import type { Chapter, ScenarioResult } from '@alur/service-check';
import { diagnosticLine } from '../command-line/terminal.js';

export const gateLines = (given: string, report: GateReport, ms: number): readonly string[] => [
  `${given}: ${report.ok ? 'dapat diterbitkan' : 'belum dapat diterbitkan'} (${String(ms)} ms)`,
  ...report.chapters.flatMap((chapter) => [
    ...chapterLines(chapter),
    ...(chapter.id === 'scenarios' && chapter.judged ? scenarioLines(report) : []),
  ]),
];

function chapterLines({ title, judged, ok, findings }: Chapter): readonly string[] {
  const note = judged ? countOf(findings) : ' (belum dapat diperiksa; perbaiki dulu galat yang lain)';
  return [
    `  ${ok ? '✓' : judged ? '✗' : '·'} ${title}${note}`,
    ...findings.map((one) => `    ${diagnosticLine(one).trim()}`),
  ];
}

function countOf(findings: Chapter['findings']): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const parts = [
    ...(errors > 0 ? [`${String(errors)} galat`] : []),
    ...(warnings > 0 ? [`${String(warnings)} peringatan`] : []),
  ];
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

const scenarioLines = ({ scenarios, coverage }: GateReport): readonly string[] => [
  ...scenarios.map(scenarioLine),
  ...(scenarios.length > 0
    ? [`    cakupan: ${share(coverage, 'elements')} elemen, ${share(coverage, 'flows')} alur`]
    : []),
];

const scenarioLine = ({ ok, scenario, file }: ScenarioResult): string => `    ${ok ? '✓' : '✗'} ${scenario} (${file})`;

const share = (coverage: GateReport['coverage'], what: 'elements' | 'flows'): string =>
  `${String(coverage[what].length)}/${String(coverage.of[what])}`;
