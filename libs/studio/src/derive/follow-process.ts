// Everything that follows from a process and is not written yet: performers, forms, words, answers. What is written stays.
import type { City } from '@alur/city';
import type { Json, JsonObject } from '@alur/kernel';
import type { Element, ExecutableProcess, SequenceFlow, UserTask } from '@alur/process-model';
import { namesProvided } from '@alur/service';
import type { SopDecision } from '@alur/sop';
import type { AskedDecision } from './asked-decisions.js';
import { askedDecisions } from './asked-decisions.js';
import { kindOfOutcome, outcomeFor } from './outcomes.js';
import { participantFor } from './participant.js';
import { choiceFields, groundField, reasonField, refusalFields, taskForm, wordsOf } from './task-form.js';
import type { TaskChoice } from './task-form.js';
import { askersBefore, decidingFlows, reachedFrom } from './ways.js';

/** The parts of a service that follow from its process, as their files hold them. */
export interface FollowingParts {
  readonly participants: JsonObject;
  readonly tasks: JsonObject;
  readonly steps: JsonObject;
  readonly outcomes: JsonObject;
}

export interface AddedPlace {
  readonly part: keyof FollowingParts;
  /** Inside the value of the part. */
  readonly path: readonly (string | number)[];
}

export interface Followed {
  readonly parts: FollowingParts;
  readonly added: readonly AddedPlace[];
}

export interface Around {
  readonly city: City;
  readonly owner: string;
  /** Fields of the application that an office outside the owner's has to know. */
  readonly seen: readonly string[];
  /** Every field of the application: a name of theirs is asked already. */
  readonly asked: readonly string[];
  readonly decisions: readonly SopDecision[];
  /** Tasks at which a table sent the papers back. */
  readonly returning?: readonly string[];
}

export function followProcess(process: ExecutableProcess, written: FollowingParts, around: Around): Followed {
  const outcomes = outcomesOf(process, written.outcomes);
  const participants = participantsOf(process, written.participants, around);
  const tasks = tasksOf(process, written.tasks, { ...around, outcomes: outcomes.value });
  const steps = stepsOf(process, written.steps);
  return {
    parts: { participants: participants.value, tasks: tasks.value, steps: steps.value, outcomes: outcomes.value },
    added: [...participants.added, ...tasks.added, ...steps.added, ...outcomes.added],
  };
}

interface Grown {
  readonly value: JsonObject;
  readonly added: readonly AddedPlace[];
}

const grown = (part: keyof FollowingParts, before: JsonObject, more: readonly (readonly [string, Json])[]): Grown => ({
  value: { ...before, ...Object.fromEntries(more) },
  added: more.map(([id]) => ({ part, path: [id] })),
});

function participantsOf(process: ExecutableProcess, before: JsonObject, around: Around): Grown {
  const used = new Set(
    Object.values(process.elements).flatMap((element) =>
      'participant' in element && element.participant !== undefined ? [element.participant] : [],
    ),
  );
  const missing = [...used].filter((id) => !Object.hasOwn(before, id));
  return grown(
    'participants',
    before,
    missing.map((id) => [id, participantFor(titleOf(process, id), around, around.seen).value] as const),
  );
}

/** As its lane is called; else its id in words. */
const titleOf = ({ lanes = [] }: ExecutableProcess, id: string): string =>
  lanes.find(({ participant, name }) => participant === id && name !== undefined)?.name ?? id.replace(/[-_.]+/g, ' ');

function outcomesOf(process: ExecutableProcess, before: JsonObject): Grown {
  const given = new Set(
    Object.values(process.elements).flatMap((element) =>
      element.type === 'endEvent' && element.outcome !== undefined ? [element.outcome] : [],
    ),
  );
  const missing = [...given].filter((id) => !Object.hasOwn(before, id));
  return grown(
    'outcomes',
    before,
    missing.map((id) => [id, outcomeFor(kindOfOutcome(id))] as const),
  );
}

/** What a case waits in has words for the applicant. */
const waits = (element: Element): boolean =>
  element.type === 'userTask' ||
  element.type === 'serviceTask' ||
  element.type === 'receiveTask' ||
  (element.type === 'intermediateCatchEvent' && element.trigger.kind !== 'link');

function stepsOf(process: ExecutableProcess, before: JsonObject): Grown {
  const missing = Object.values(process.elements).filter((one) => waits(one) && !Object.hasOwn(before, one.id));
  return grown(
    'steps',
    before,
    missing.map((element) => [element.id, wordsOf(element)] as const),
  );
}

interface Asking extends Around {
  readonly outcomes: JsonObject;
}

function tasksOf(process: ExecutableProcess, before: JsonObject, asking: Asking): Grown {
  const refused = new Set(Object.entries(asking.outcomes).flatMap(([id, one]) => (isRefusal(one) ? [id] : [])));
  const refusals = decidingFlows(process, (end) => {
    const element = process.elements[end];
    return element?.type === 'endEvent' && element.outcome !== undefined && refused.has(element.outcome);
  });
  const unexplained = refusals.filter((flow) => !isExplained(process, before, flow)).map(({ id }) => id);
  const given = new Set([...asking.asked, ...Object.keys(namesProvided({ form: { pages: [] }, tasks: {}, process }))]);
  const decisions = askedDecisions(process, [...choicesIn(before), ...asking.decisions]).filter(
    ({ variable }) => !given.has(variable),
  );
  // Where a refusal is decided by a table or a script, whoever works before it says why.
  const told = new Set(
    refusals
      .filter(({ id }) => unexplained.includes(id))
      .filter(({ id }) => !decisions.some(({ answers }) => answers.some(({ flow }) => flow === id)))
      .flatMap(({ from }) => askersBefore(process, from)),
  );
  const choicesOf = (task: string): readonly TaskChoice[] =>
    decisions.filter(({ tasks }) => tasks.includes(task)).map((decision) => choiceOf(decision, unexplained));
  const more: [string, Json][] = [];
  const added: AddedPlace[] = [];
  for (const task of userTasks(process)) {
    const choices = choicesOf(task.id);
    const extra = told.has(task.id) ? refusalFields(undefined) : [];
    const known = Object.hasOwn(before, task.id) ? before[task.id] : undefined;
    if (known === undefined) {
      const form = taskForm(task, choices, asking.returning?.includes(task.id));
      more.push([task.id, { ...form, fields: [...(form['fields'] as readonly JsonObject[]), ...extra] }]);
      added.push({ part: 'tasks', path: [task.id] });
      continue;
    }
    const filled = withFields(known, [...choices.flatMap(choiceFields), ...extra]);
    if (!filled) continue;
    more.push([task.id, filled.task]);
    added.push(...filled.paths.map((path) => ({ part: 'tasks' as const, path: [task.id, ...path] })));
  }
  return { value: { ...before, ...Object.fromEntries(more) }, added };
}

/** Choices that are asked already, with the answers somebody wrote. */
const choicesIn = (tasks: JsonObject): readonly SopDecision[] =>
  Object.entries(tasks).flatMap(([task, form]) =>
    fieldsIn(form).flatMap((field) => {
      const options = isRecord(field) && field['type'] === 'choice' ? field['options'] : undefined;
      if (!isRecord(field) || typeof field['id'] !== 'string' || !Array.isArray(options)) return [];
      const answers = (options as readonly Json[]).flatMap((one) =>
        isRecord(one) && typeof one['value'] === 'string'
          ? [{ value: one['value'], label: typeof one['label'] === 'string' ? one['label'] : one['value'] }]
          : [],
      );
      return [{ task, variable: field['id'], answers }];
    }),
  );

const fieldsIn = (form: Json | undefined): readonly Json[] =>
  isRecord(form) && Array.isArray(form['fields']) ? (form['fields'] as readonly Json[]) : [];

const userTasks = ({ elements }: ExecutableProcess): readonly UserTask[] =>
  Object.values(elements).flatMap((element) => (element.type === 'userTask' ? [element] : []));

const isRefusal = (outcome: Json | undefined): boolean => isRecord(outcome) && outcome['kind'] === 'refused';

const choiceOf = ({ variable, answers }: AskedDecision, refusals: readonly string[]): TaskChoice => ({
  variable,
  answers,
  refusing: answers.filter(({ flow }) => refusals.includes(flow)).map(({ value }) => value),
});

/** The ground is asked already: where it is decided, or behind it by whoever drafts the letter. */
function isExplained(process: ExecutableProcess, tasks: JsonObject, flow: SequenceFlow): boolean {
  const asks = (id: string): boolean => {
    const ids = fieldsIn(tasks[id]).map((one) => isRecord(one) && one['id']);
    return [groundField, reasonField].every((field) => ids.includes(field));
  };
  return [...askersBefore(process, flow.from), ...reachedFrom(process, flow.to)].some(asks);
}

/** The task with the fields and options it lacks; undefined where it lacks none, or is not to be read. */
function withFields(
  task: Json,
  wanted: readonly JsonObject[],
): { readonly task: JsonObject; readonly paths: readonly (readonly (string | number)[])[] } | undefined {
  if (!isRecord(task)) return undefined;
  if (task['fields'] !== undefined && !Array.isArray(task['fields'])) return undefined;
  const fields = [...((task['fields'] ?? []) as readonly Json[])];
  const paths: (string | number)[][] = [];
  for (const field of wanted) {
    const at = fields.findIndex((one) => isRecord(one) && one['id'] === field['id']);
    if (at < 0) {
      paths.push(['fields', fields.length]);
      fields.push(field);
      continue;
    }
    const known = fields[at];
    const more = isRecord(known) ? missingOptions(known, field) : [];
    if (!isRecord(known) || more.length === 0) continue;
    const options = known['options'] as readonly Json[];
    paths.push(...more.map((_option, index) => ['fields', at, 'options', options.length + index]));
    fields[at] = { ...known, options: [...options, ...more] };
  }
  return paths.length === 0 ? undefined : { task: { ...task, fields }, paths };
}

/** Answers that the gateway knows and the question does not. Of the legal grounds a designer keeps those that fit. */
function missingOptions(known: JsonObject, wanted: JsonObject): readonly Json[] {
  if (wanted['id'] === groundField || known['type'] !== 'choice' || !Array.isArray(known['options'])) return [];
  const values = (known['options'] as readonly Json[]).flatMap((one) => (isRecord(one) ? [one['value']] : []));
  return ((wanted['options'] ?? []) as readonly JsonObject[]).filter(({ value }) => !values.includes(value));
}

export const isRecord = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
