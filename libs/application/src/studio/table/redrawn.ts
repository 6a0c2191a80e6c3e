// What the compiler draws takes over everything of the old drawing that a table does not speak about.
import type { StudioRow } from '@alur/contracts';
import type { AnyActivity, Element, ExecutableProcess, UserTask } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import type { StepDocuments } from '@alur/sop';
import { documentationOf, documentsIn } from '@alur/sop';
import { withLanes } from './keep-lanes.js';
import { withMerges } from './keep-merges.js';
import { renamed } from './renamed.js';
import { tasksOf, timeIn, withoutUndefined } from './rows-of.js';
import { writtenTime } from './sop-table-of.js';

export interface Redrawing {
  readonly rows: readonly StudioRow[];
  readonly old?: ExecutableProcess | undefined;
  /** Names of participants by id, as the rows were compiled with. */
  readonly titles: ReadonlyMap<string, string>;
}

export function redrawn(compiled: ExecutableProcess, { rows, old, titles }: Redrawing): ExecutableProcess {
  const fresh = renamed(compiled, jointNames(compiled, { rows, old, titles }));
  const elements = Object.values(fresh.elements).map((element) => {
    const row = rows.find(({ id }) => tasksOf(id, fresh).some((task) => task.id === element.id));
    const known = old?.elements[element.id];
    return isActivity(element) && row ? taskOf(element, { row, known, titles }) : otherOf(element, known);
  });
  const { lanes: _lanes, ...drawn } = fresh;
  const { lanes: _old, elements: _elements, flows: _flows, starts: _starts, participants: _of, ...told } = old ?? fresh;
  const whole = { ...drawn, ...told, elements: Object.fromEntries(elements.map((one) => [one.id, one])) };
  const merged = old ? withMerges(whole, old) : whole;
  return withLanes(merged, { lanes: fresh.lanes ?? [], old, titles });
}

/** Tasks of one row that several do are named by who does them; a performer that gets another name keeps the task. */
function jointNames(compiled: ExecutableProcess, { rows, old, titles }: Redrawing): ReadonlyMap<string, string> {
  const names = rows.flatMap(({ id, performers }) => {
    if (performers.length < 2 || !old) return [];
    const lanes = new Map(compiled.lanes?.flatMap(({ name, elements }) => elements.map((one) => [one, name])));
    return tasksOf(id, compiled).flatMap((task) => {
      const participant = performers.find((one) => (titles.get(one) ?? one) === lanes.get(task.id));
      const known = tasksOf(id, old).find((one) => one.participant === participant);
      return known && known.id !== task.id ? [[task.id, known.id] as const] : [];
    });
  });
  return new Map(names);
}

interface Known {
  readonly row: StudioRow;
  readonly known: Element | undefined;
  readonly titles: ReadonlyMap<string, string>;
}

function taskOf(fresh: AnyActivity, { row, known, titles }: Known): AnyActivity {
  const { incoming, outgoing, boundaryEvents } = fresh;
  const before = known && isActivity(known) ? known : undefined;
  const isSame = before && (before.type === fresh.type || row.work.kind === 'drawn');
  const documentation = writtenDocuments(row, before);
  const participant =
    row.performers.length > 1
      ? row.performers.find((id) => fresh.participant === id || titles.get(id) === titleIn(fresh, titles))
      : row.performers[0];
  const { documentation: _old, participant: _who, ...kept } = isSame ? before : fresh;
  const task = {
    ...kept,
    name: before?.name !== undefined && oneLine(before.name) === row.activity ? before.name : row.activity.trim(),
    ...withoutUndefined({ documentation, participant }),
    incoming,
    outgoing,
    boundaryEvents,
  } as AnyActivity;
  return withWork(task, fresh, { row, before });
}

/** The compiler's own id of the participant, back to the name it came from. */
const titleIn = ({ participant = '' }: AnyActivity, titles: ReadonlyMap<string, string>): string | undefined =>
  [...titles.values()].find((title) => slug(title) === participant);

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

function withWork(
  task: AnyActivity,
  fresh: AnyActivity,
  { row, before }: { readonly row: StudioRow; readonly before: AnyActivity | undefined },
): AnyActivity {
  if (row.work.kind === 'drawn') return task;
  switch (task.type) {
    case 'userTask': {
      const { standardTime: _time, ...rest } = task;
      const standardTime = standardTimeOf(row, before?.type === 'userTask' ? before : undefined);
      return standardTime === undefined ? rest : { ...rest, standardTime };
    }
    case 'serviceTask': {
      if (fresh.type !== 'serviceTask') return task;
      const { type, parameters } = fresh.job;
      const attempts = before?.type === 'serviceTask' && before.job.type === type ? before.job.attempts : undefined;
      return { ...task, job: { type, parameters, ...withoutUndefined({ attempts }) } };
    }
    case 'businessRuleTask':
      return fresh.type === 'businessRuleTask'
        ? { ...task, decisionId: fresh.decisionId, resultVariable: fresh.resultVariable }
        : task;
    default:
      return task;
  }
}

/** As it is spelled in the drawing, where it is the same time. */
function standardTimeOf({ time }: StudioRow, before: UserTask | undefined): string | undefined {
  const was = timeIn(before?.standardTime);
  const isSame = time?.amount === was?.amount && time?.unit === was?.unit;
  return isSame ? before?.standardTime : time && writtenTime(time);
}

function writtenDocuments(row: StudioRow, before: AnyActivity | undefined): string | undefined {
  const was = documentsIn(before?.documentation ?? '');
  const isSameTime = before?.type !== 'userTask' || standardTimeOf(row, before) === before.standardTime;
  const documents: StepDocuments = withoutUndefined({
    requirements: said(row.requirements),
    time: isSameTime ? was.time : undefined,
    output: said(row.output),
    note: said(row.note),
  });
  const isSame = (['requirements', 'time', 'output', 'note'] as const).every((key) => was[key] === documents[key]);
  const written = isSame ? (before?.documentation ?? '') : documentationOf(documents);
  return written === '' ? undefined : written;
}

/** Typed and taken away again is not said. */
const said = (text: string | undefined): string | undefined => (text?.trim() ? text : undefined);

/** Gateways, events, and what is drawn for a reminder. */
function otherOf(fresh: Element, known: Element | undefined): Element {
  if (known?.type !== fresh.type) return fresh;
  const { incoming, outgoing } = fresh;
  const ways = { incoming, outgoing, ...('defaultFlow' in fresh ? { defaultFlow: fresh.defaultFlow } : {}) };
  if (fresh.type === 'endEvent' && known.type === 'endEvent') {
    const { outcome: _was, ...end } = known;
    return { ...end, ...withoutUndefined({ outcome: fresh.outcome }), ...ways } as Element;
  }
  if (fresh.type === 'boundaryEvent' && known.type === 'boundaryEvent') {
    const { attachedTo, interrupting, trigger, name } = fresh;
    const isSame = JSON.stringify(trigger) === JSON.stringify(known.trigger);
    return { ...known, attachedTo, interrupting, trigger, ...(isSame ? {} : { name }), ...ways } as Element;
  }
  const { defaultFlow: _flow, ...rest } = known as Element & { readonly defaultFlow?: string };
  return { ...rest, ...ways } as Element;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
