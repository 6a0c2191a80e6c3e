// Rows become a drawing: compiled as an SOP table, with everything of the old drawing that rows do not speak about.
import type { StudioRow, StudioTableQuestion } from '@alur/contracts';
import type { ExecutableProcess } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import type { CompiledSop, SopTable } from '@alur/sop';
import { compileSop, outcomeOf, sopOf } from '@alur/sop';
import { questionsOf } from './check-rows.js';
import { withEnds } from './ends.js';
import { redrawn } from './redrawn.js';
import { fieldAt, sopTableOf } from './sop-table-of.js';

export interface DrawingOfRows {
  readonly old?: ExecutableProcess | undefined;
  /** Of participants, by id. */
  readonly names: Readonly<Record<string, string>>;
  /** Of a drawing that is new. */
  readonly process: { readonly id: string; readonly name: string };
}

export interface DrawnRows {
  /** Absent while a question stands that has to be answered first. */
  readonly process?: ExecutableProcess;
  /** What the forms of deciding tasks have to ask. */
  readonly decisions: CompiledSop['decisions'];
  readonly questions: readonly StudioTableQuestion[];
}

export function drawRows(given: readonly StudioRow[], { old, names, process }: DrawingOfRows): DrawnRows {
  const rows = withEnds(given, old);
  const titles = titlesOf(rows, names);
  const before = old && sopOf(old);
  const table = sopTableOf(rows, {
    titles,
    metadata: { ...(before?.ok ? before.value.metadata : {}), title: old?.name ?? process.name },
    process: old?.id ?? process.id,
    start: old?.starts[0] ?? 'mulai',
  });
  const compiled = compileSop(table, { minutes: true });
  const own = questionsOf(rows);
  const questions = [
    ...own,
    ...toldOf(compiled, rows).filter((told) => !own.some((asked) => isSameQuestion(asked, told))),
  ];
  const drawn = own.length === 0 ? compiled.process : undefined;
  return {
    decisions: compiled.decisions,
    questions,
    ...(drawn ? { process: redrawn(withConditions(drawn, table, rows), { rows, old, titles }) } : {}),
  };
}

/** Of one cell, or of one kind at one row, a person is asked once. */
const isSameQuestion = (asked: StudioTableQuestion, told: StudioTableQuestion): boolean =>
  asked.row === told.row && (asked.field === told.field || asked.code === told.code);

/** Each by a name of its own, and none that means a system. */
function titlesOf(rows: readonly StudioRow[], names: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const id of new Set(rows.flatMap(({ performers }) => performers))) {
    const name = (names[id] ?? id).replace(/\s+/g, ' ').trim() || id;
    const isTaken = [...titles.values()].some((title) => title.toLowerCase() === name.toLowerCase());
    titles.set(id, isTaken || /^(sistem|system|otomatis|aplikasi|automatic)\b/i.test(name) ? `Pelaksana ${id}` : name);
  }
  return titles;
}

function toldOf({ findings }: CompiledSop, rows: readonly StudioRow[]): readonly StudioTableQuestion[] {
  return findings.map(({ code, severity, message, line, column }) => {
    const row = rows[(line ?? 0) - 1]?.id;
    const field = fieldAt(column);
    return {
      code,
      severity,
      message,
      ...(row === undefined ? {} : { row }),
      ...(field === undefined ? {} : { field }),
    };
  });
}

/** Flows of a decision ask what its answers say; only the one for everything else asks nothing. */
function withConditions(process: ExecutableProcess, table: SopTable, rows: readonly StudioRow[]): ExecutableProcess {
  const changed = rows.flatMap(({ id, work, answers, ids }, index) => {
    if (!answers?.some(({ when }) => when !== undefined)) return [];
    const gateway = work.kind === 'none' ? id : (ids?.['decision'] ?? `keputusan-${id}`);
    return (process.elements[gateway]?.outgoing ?? []).flatMap((flow, at) => {
      const answer = table.steps[index]?.branches[at]?.answer ?? '';
      const isLast = at === answers.length - 1;
      const condition = answers[at]?.when ?? (isLast ? undefined : `${outcomeOf(id)} = "${answer}"`);
      const { condition: _condition, ...rest } = process.flows[flow] ?? { id: flow, from: gateway, to: gateway };
      return [[flow, condition === undefined ? rest : { ...rest, condition }] as const];
    });
  });
  return { ...process, flows: { ...process.flows, ...Object.fromEntries(changed) } };
}

/** Whether two drawings say the same: order of elements and of ways apart. */
export const isSameDrawing = (a: ExecutableProcess, b: ExecutableProcess): boolean =>
  JSON.stringify(plain(a)) === JSON.stringify(plain(b));

function plain(process: ExecutableProcess): unknown {
  const { elements, flows, lanes = [], participants: _of, ...rest } = process;
  return sorted({
    ...rest,
    flows,
    elements: Object.fromEntries(
      Object.values(elements).map((element) => {
        const outgoing = element.type === 'exclusiveGateway' ? waysOf(element, process) : [...element.outgoing].sort();
        const events = isActivity(element) ? { boundaryEvents: [...element.boundaryEvents].sort() } : {};
        return [element.id, { ...element, ...events, outgoing, incoming: [...element.incoming].sort() }];
      }),
    ),
    lanes: lanes.map((lane) => ({ ...lane, elements: [...lane.elements].sort() })),
  });
}

/** Conditions are tried in their order, what is left for everything else last. */
function waysOf(
  { outgoing, defaultFlow }: Extract<ExecutableProcess['elements'][string], { readonly type: 'exclusiveGateway' }>,
  { flows }: ExecutableProcess,
): readonly string[] {
  const asked = outgoing.filter((id) => id !== defaultFlow && flows[id]?.condition !== undefined);
  return [...asked, ...outgoing.filter((id) => !asked.includes(id))];
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]));
}
