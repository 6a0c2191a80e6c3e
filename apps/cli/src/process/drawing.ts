// A BPMN file with the decisions that lie beside it.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readBpmn, readDecisionModel } from '@alur/bpmn-xml';
import type { DecisionModelReading, DrawnProcess } from '@alur/bpmn-xml';
import type { CompiledDecision, ModelFault } from '@alur/expressions';
import { compileDecisionModel } from '@alur/expressions';
import type { Diagnostic } from '@alur/kernel';
import { compileProcess } from '@alur/process-engine';
import type { ExecutableProcess } from '@alur/process-model';
import type { ExitCode } from '../command-line/command.js';
import { readText } from '../command-line/read-text.js';

export interface Drawing {
  readonly file: string;
  /** Those that may be started first. */
  readonly processes: readonly ExecutableProcess[];
  readonly all: readonly DrawnProcess[];
  readonly decisions: ReadonlyMap<string, CompiledDecision>;
  readonly diagnostics: readonly Diagnostic[];
}

export async function readDrawing(file: string): Promise<Drawing> {
  const text = await readText(file);
  if (!text.ok) return { file, processes: [], all: [], decisions: new Map(), diagnostics: [text.error] };
  const { processes, all, diagnostics } = await readBpmn(text.value, file);
  const used = all.flatMap(({ process }) => (process ? decisionsOf(process) : []));
  const tables = used.length > 0 ? await decisionsBeside(file, used) : { decisions: new Map(), diagnostics: [] };
  const { decisions } = tables;
  const told = [...diagnostics, ...tables.diagnostics];
  return { file, processes, all, decisions, diagnostics: [...told, ...untold({ file, processes, decisions }, told)] };
}

/** Expressions are compiled as for a run; what the reader has told already is not told again. */
function untold(
  { file, processes, decisions }: Pick<Drawing, 'file' | 'processes' | 'decisions'>,
  told: readonly Diagnostic[],
): readonly Diagnostic[] {
  const known = new Set(told.map(({ code, element }) => `${code} ${element ?? ''}`));
  return processes.flatMap((process) => {
    const compiled = compileProcess(process, decisions, processes);
    const findings = compiled.ok ? [] : compiled.error;
    return findings.flatMap((finding) => {
      const key = `${finding.code} ${finding.element ?? ''}`;
      if (known.has(key)) return [];
      known.add(key);
      return [{ ...finding, file }];
    });
  });
}

const decisionsOf = ({ elements }: ExecutableProcess): readonly string[] =>
  Object.values(elements).flatMap((element) => (element.type === 'businessRuleTask' ? [element.decisionId] : []));

/** Decisions of the `.dmn` files in the folder, by id; the first of an id counts. Files with none of those used say nothing. */
async function decisionsBeside(
  file: string,
  used: readonly string[],
): Promise<Pick<Drawing, 'decisions' | 'diagnostics'>> {
  const models = await modelsIn(path.dirname(file));
  const decisions = new Map<string, CompiledDecision>();
  const diagnostics: Diagnostic[] = [];
  for (const { file: beside, text, read } of models) {
    if (!used.some((id) => text.includes(`"${id}"`))) continue;
    diagnostics.push(...read.diagnostics);
    if (!read.model) continue;
    const others = models.flatMap((other) => (other.read.model && other.read !== read ? [other.read.model] : []));
    const compiled = compileDecisionModel(read.model, others);
    diagnostics.push(...compiled.faults.map((fault) => toDiagnostic(fault, beside)));
    for (const id of compiled.decisions) {
      const decision = compiled.find(id);
      if (decision && !decisions.has(id)) decisions.set(id, decision);
    }
  }
  return { decisions, diagnostics };
}

interface ReadModel {
  readonly file: string;
  readonly text: string;
  readonly read: DecisionModelReading;
}

/** A model may import another one of the same folder. */
async function modelsIn(folder: string): Promise<readonly ReadModel[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.dmn')).sort();
  const models: ReadModel[] = [];
  for (const name of names) {
    const file = path.join(folder, name);
    const text = await readText(file);
    if (text.ok) models.push({ file, text: text.value, read: await readDecisionModel(text.value, file) });
  }
  return models;
}

const toDiagnostic = ({ element, where, message }: ModelFault, file: string): Diagnostic => ({
  code: 'EXPRESSION_INVALID',
  severity: 'error',
  file,
  element,
  message: `Keputusan "${element}" tidak dapat dibaca di ${where}: ${message}. Perbaiki ekspresi FEEL di sana.`,
});

const unreadableCodes: ReadonlySet<string> = new Set(['FILE_MISSING', 'XML_INVALID', 'XML_FORBIDDEN']);

/** 2 where nothing could be read at all, 1 where what was read has an error. */
export function exitOf({ all, diagnostics }: Pick<Drawing, 'all' | 'diagnostics'>): ExitCode {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return 0;
  return all.length === 0 && errors.some(({ code }) => unreadableCodes.has(code)) ? 2 : 1;
}
