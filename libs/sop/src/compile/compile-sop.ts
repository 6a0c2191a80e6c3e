// An SOP table becomes a process that runs, or questions about it.
import type { Diagnostic } from '@alur/kernel';
import { hasErrors } from '@alur/kernel';
import type { ExecutableProcess } from '@alur/process-model';
import { metadataText } from '../table/metadata-labels.js';
import { Questions } from '../table/questions.js';
import type { SopMetadata, SopTable } from '../table/sop-table.js';
import type { CompileOptions } from './check-steps.js';
import { checkPerformers, standardTimesOf } from './check-steps.js';
import type { StepDocuments } from './documents.js';
import { documentsOf } from './documents.js';
import type { Plan } from './draw.js';
import { outcomeOf, sketchOf } from './draw.js';
import { groupsIn } from './groups.js';
import { lanesFor } from './lanes.js';
import type { SopParticipant } from './names.js';
import { namesFor, titleOf } from './names.js';
import { checkReach } from './reach.js';
import type { Sketch } from './sketch.js';
import { drawnFrom } from './sketch.js';
import { tell } from './tell.js';
import { timersOf } from './timers.js';
import { waysOf } from './ways.js';

/** What the form of a deciding task has to ask. */
export interface SopDecision {
  readonly task: string;
  readonly variable: string;
  readonly answers: readonly { readonly value: string; readonly label: string }[];
}

export interface CompiledSop {
  /** Absent while a question stands that has to be answered first. Without participants, as a plain file. */
  readonly process?: ExecutableProcess;
  /** In the order of the columns; those that an activity names by id are people. */
  readonly participants: readonly SopParticipant[];
  /** What a step needs and gives, by id of its activity. */
  readonly documents: Readonly<Record<string, StepDocuments>>;
  readonly decisions: readonly SopDecision[];
  readonly metadata: SopMetadata;
  /** Those of the table, too. Row and column of the cell are `line` and `column`. */
  readonly findings: readonly Diagnostic[];
  /** Indonesian sentences. */
  readonly understood: readonly string[];
}

export function compileSop(table: SopTable, options: CompileOptions = {}): CompiledSop {
  const questions = new Questions(table.file, table.findings);
  const names = namesFor(table, questions);
  checkPerformers(table, names, questions);
  const groups = groupsIn(table.steps, questions);
  const around = { steps: table.steps, groups, questions };
  const ways = waysOf(around);
  const timers = timersOf(around, names);
  const standardTimes = standardTimesOf(table.steps, questions, options);
  const plan: Plan = { table, names, groups, ways, timers, standardTimes };
  const isClear = !hasErrors(questions.all());
  const sketch = isClear ? sketchOf(plan) : undefined;
  if (sketch) checkReach(sketch, table.steps, questions);
  const findings = questions.all();
  const used = new Set(table.steps.flatMap(({ performers }) => performers.map(({ value }) => value)));
  return {
    ...(sketch && !hasErrors(findings) ? { process: processOf(plan, sketch) } : {}),
    participants: names.participants.filter(({ name }) => used.has(name)),
    documents: sketch ? documentsIn(plan, sketch) : {},
    decisions: decisionsIn(plan),
    metadata: table.metadata,
    findings,
    understood: [...table.understood, ...tell(plan)],
  };
}

function processOf({ table, names }: Plan, sketch: Sketch): ExecutableProcess {
  const process = drawnFrom(sketch, { id: names.process, name: titleOf(table), taken: names.taken });
  const order = new Map(Object.keys(process.elements).map((id, index) => [id, index]));
  const lanes = lanesFor(sketch.nodes, names).map((lane) => ({
    ...lane,
    elements: [...lane.elements].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
  }));
  const { id, name, ...drawn } = process;
  const documentation = metadataText(table.metadata);
  const { participants, ...rest } = drawn;
  return {
    id,
    name,
    ...(documentation === '' ? {} : { documentation }),
    ...rest,
    ...(lanes.length > 0 ? { lanes } : {}),
    participants,
  };
}

const documentsIn = ({ table }: Plan, { nodes }: Sketch): Readonly<Record<string, StepDocuments>> =>
  Object.fromEntries(
    nodes.flatMap(({ id, step, kind, reminds = false }) => {
      const row = table.steps[step];
      const isBare =
        kind.type === 'exclusiveGateway' && nodes.some((node) => node.step === step && /Task$/.test(node.kind.type));
      if (!row || isBare || /^parallel|Event$/.test(kind.type) || reminds) return [];
      const documents = documentsOf(row);
      return Object.keys(documents).length > 0 ? [[id, documents] as const] : [];
    }),
  );

const decisionsIn = ({ table, names, ways }: Plan): readonly SopDecision[] =>
  table.steps.flatMap(({ isDecision }, index) => {
    const named = names.steps[index];
    if (!isDecision || !named || named.task === '' || named.code.condition !== undefined) return [];
    const answers = (ways[index] ?? []).map(({ answer = '', label = answer }) => ({ value: answer, label }));
    return [{ task: named.task, variable: outcomeOf(named.task), answers }];
  });
