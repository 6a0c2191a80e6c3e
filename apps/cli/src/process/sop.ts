// An agency's SOP table as a process, a process as an SOP table.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeBpmn } from '@alur/bpmn-xml';
import type { Diagnostic, Result } from '@alur/kernel';
import { err, hasErrors, ok } from '@alur/kernel';
import type { SopTable } from '@alur/sop';
import { compileSop, sopOf } from '@alur/sop';
import { readSopFile, writeCsv, writeXlsx } from '@alur/sop-files';
import type { ExitCode, Run } from '../command-line/command.js';
import { unreadable } from '../command-line/read-text.js';
import type { Terminal } from '../command-line/terminal.js';
import { writeOut } from '../command-line/write-out.js';
import { readDrawing } from './drawing.js';
import { reportLines, unreadableLines } from './sop-report.js';

const forms = ['bpmn', 'csv', 'xlsx'] as const;
type Form = (typeof forms)[number];

/** A table asks its questions on standard error, so that standard output holds nothing but what was asked for. */
export const convertSop: Run = async ({ paths: [file = ''], values, terminal }) => {
  const to = forms.find((form) => form === values['to']);
  if (to === undefined) {
    terminal.remark(`Tulis bentuk yang diminta: --to ${forms.join(', --to ')}.`);
    return 2;
  }
  const { sheet, out } = values;
  const isDrawing = file.toLowerCase().endsWith('.bpmn') || file.toLowerCase().endsWith('.xml');
  const table = await (isDrawing ? tableOf(file) : readTable(file, sheet));
  if (!table.ok) {
    terminal.say({ file, ok: false, diagnostics: table.error }, unreadableLines(file, table.error));
    return 2;
  }
  const answer = isDrawing ? await tableFrom(table.value, to) : await processFrom(table.value, to);
  return tell({ file, to, answer, out }, terminal);
};

async function readTable(file: string, sheet: string | undefined): Promise<Result<SopTable, readonly Diagnostic[]>> {
  const bytes = await readFile(file).catch(() => undefined);
  return bytes ? readSopFile(bytes, file, sheet === undefined ? {} : { sheet }) : err([unreadable(file)]);
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

/** A table made from a drawing has nothing to ask about itself. */
async function tableFrom(table: SopTable, to: Form): Promise<Answer> {
  const told = { diagnostics: table.findings, understood: [] };
  if (to !== 'bpmn') return { ...told, content: await written(table, to) };
  const { process } = compileSop(table, { minutes: true });
  return { ...told, ...(process ? { content: await writeBpmn(process) } : {}) };
}

async function processFrom(table: SopTable, to: Form): Promise<Answer> {
  const compiled = compileSop(table, { minutes: true });
  const { process, findings: diagnostics, understood } = compiled;
  if (!process) return { diagnostics, understood };
  if (to === 'bpmn') return { diagnostics, understood, content: await writeBpmn(process) };
  // By way of the process: its table has every row, number and answer in the one form of the regulation.
  const again = sopOf(process, { ...compiled, file: table.file });
  return { diagnostics, understood, content: await written(again.ok ? again.value : table, to) };
}

const written = (table: SopTable, to: 'csv' | 'xlsx'): Promise<Uint8Array> | string =>
  to === 'csv' ? writeCsv(table) : writeXlsx(table);

interface Told {
  readonly file: string;
  readonly to: Form;
  readonly answer: Answer;
  readonly out: string | undefined;
}

async function tell({ file, to, answer, out }: Told, terminal: Terminal): Promise<ExitCode> {
  const { content, diagnostics, understood } = answer;
  for (const line of reportLines(answer, to)) terminal.remark(line);
  const isWhole = content !== undefined && !hasErrors(diagnostics);
  const code = isWhole ? 0 : 1;
  if (content === undefined) {
    terminal.say({ file, ok: isWhole, diagnostics, understood }, []);
    return code;
  }
  if (out !== undefined) {
    const fault = await writeOut(out, content);
    if (fault) {
      terminal.say({ file, ok: false, diagnostics: [fault] }, unreadableLines(out, [fault]));
      return 2;
    }
    terminal.say({ file, ok: isWhole, out, diagnostics, understood }, [`${path.basename(out)}: tertulis`]);
    return code;
  }
  const text = typeof content === 'string' ? content : Buffer.from(content).toString('base64');
  terminal.give({ file, ok: isWhole, [to]: text, diagnostics, understood }, content);
  return code;
}
