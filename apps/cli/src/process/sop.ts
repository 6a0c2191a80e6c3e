// An agency's SOP table as a process, a process as an SOP table.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeBpmn } from '@alur/bpmn-xml';
import type { Diagnostic, Result } from '@alur/kernel';
import { err, hasErrors, ok } from '@alur/kernel';
import type { SopTable } from '@alur/sop';
import { compileSop, sopOf } from '@alur/sop';
import { readSopFile, writeCsv, writeXlsx } from '@alur/sop-files';
import type { ExitCode, Run } from '../command-line/command.js';
import { unreadable } from '../command-line/read-text.js';
import { reportUnreadable } from '../command-line/report-scenarios.js';
import type { Terminal } from '../command-line/terminal.js';
import { diagnosticLine } from '../command-line/terminal.js';
import { readDrawing } from './drawing.js';

const forms = ['bpmn', 'csv', 'xlsx'] as const;
type Form = (typeof forms)[number];

/** A table asks its questions on standard error, so that standard output holds nothing but what was asked for. */
export const convertSop: Run = async ({ paths: [file = ''], values, terminal }) => {
  const to = forms.find((form) => form === values['to']);
  if (to === undefined) {
    terminal.remark(`Tulis bentuk yang diminta: --to ${forms.join(', --to ')}.`);
    return 2;
  }
  const isDrawing = file.toLowerCase().endsWith('.bpmn') || file.toLowerCase().endsWith('.xml');
  const table = await (isDrawing ? tableOf(file) : readTable(file));
  if (!table.ok) {
    reportUnreadable(file, table.error, terminal);
    return 2;
  }
  const answer = await convert(table.value, { to, isDrawing });
  return tell({ file, to, answer, out: values['out'] }, terminal);
};

async function readTable(file: string): Promise<Result<SopTable, readonly Diagnostic[]>> {
  const bytes = await readFile(file).catch(() => undefined);
  return bytes ? readSopFile(bytes, file) : err([unreadable(file)]);
}

async function tableOf(file: string): Promise<Result<SopTable, readonly Diagnostic[]>> {
  const { processes, diagnostics } = await readDrawing(file);
  const [process] = processes;
  if (!process || hasErrors(diagnostics)) return err(diagnostics);
  const table = sopOf(process, { file });
  return table.ok ? ok({ ...table.value, findings: [...diagnostics, ...table.value.findings] }) : table;
}

interface Answer {
  /** Absent while a question stands that has to be answered first. */
  readonly content?: string | Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
  readonly understood: readonly string[];
}

async function convert(
  table: SopTable,
  { to, isDrawing }: { readonly to: Form; readonly isDrawing: boolean },
): Promise<Answer> {
  // A table made from a drawing has nothing to ask about itself.
  const { process, findings, understood } = compileSop(table, { minutes: true });
  const told = isDrawing ? { diagnostics: table.findings, understood: [] } : { diagnostics: findings, understood };
  switch (to) {
    case 'bpmn':
      return { ...told, ...(process ? { content: await writeBpmn(process) } : {}) };
    case 'csv':
      return { ...told, content: writeCsv(table) };
    case 'xlsx':
      return { ...told, content: await writeXlsx(table) };
  }
}

interface Told {
  readonly file: string;
  readonly to: Form;
  readonly answer: Answer;
  readonly out: string | undefined;
}

async function tell({ file, to, answer, out }: Told, terminal: Terminal): Promise<ExitCode> {
  const { content, diagnostics, understood } = answer;
  for (const sentence of understood) terminal.remark(sentence);
  for (const finding of diagnostics) terminal.remark(diagnosticLine(finding));
  const ok = content !== undefined && !hasErrors(diagnostics);
  const code = ok ? 0 : 1;
  if (content === undefined) {
    terminal.say({ file, ok, diagnostics, understood }, []);
    return code;
  }
  if (out !== undefined) {
    await writeFile(out, content);
    terminal.say({ file, ok, out, diagnostics, understood }, [`${path.basename(out)}: tertulis`]);
    return code;
  }
  const text = typeof content === 'string' ? content : Buffer.from(content).toString('base64');
  terminal.give({ file, ok, [to]: text, diagnostics, understood }, content);
  return code;
}
