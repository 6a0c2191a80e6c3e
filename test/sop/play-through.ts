// Plays a compiled SOP on the engine: people complete what is open until the process ends.
import type { ExecutableProcess } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import type { SopDecision } from '@alur/sop';
import { completeJob, completeUserTask, Play, startInstance } from '@alur/testing';

/** What a deciding task is answered when it is asked for the nth time, from 0; else the first answer. */
export type Answers = (task: string, count: number, decision: SopDecision) => string | undefined;

const firstAnswer: Answers = () => undefined;

export const answers =
  (given: Readonly<Record<string, readonly string[]>>): Answers =>
  (task, count) =>
    given[task]?.[count];

export interface PlayedSop {
  /** Tasks in the order in which they were completed. */
  readonly completed: readonly string[];
  readonly isEnded: boolean;
}

export interface Played {
  readonly process: ExecutableProcess;
  readonly decisions: readonly SopDecision[];
}

const patience = 500;

export function playThrough({ process, decisions }: Played, choose: Answers = firstAnswer): PlayedSop {
  const play = new Play({ process: anybodys(process) });
  play.perform(startInstance()(play));
  const completed: string[] = [];
  const asked = new Map<string, number>();
  for (let turn = 0; turn < patience && play.state?.status === 'active'; turn += 1) {
    const [open] = Object.values(play.state.elements).filter(({ elementId }) => isWork(process, elementId));
    if (!open) throw new Error('Nothing is open, and the process has not ended');
    const { elementId } = open;
    const count = asked.get(elementId) ?? 0;
    asked.set(elementId, count + 1);
    const decision = decisions.find(({ task }) => task === elementId);
    const answer = decision && (choose(elementId, count, decision) ?? decision.answers[0]?.value);
    const variables = decision && answer !== undefined ? { [decision.variable]: answer } : {};
    const isTask = process.elements[elementId]?.type === 'userTask';
    const ask = isTask ? completeUserTask(elementId, { variables }) : completeJob(elementId, variables);
    play.perform(ask(play));
    completed.push(elementId);
  }
  return { completed, isEnded: play.state?.status === 'ended' };
}

const isWork = ({ elements }: ExecutableProcess, id: string): boolean =>
  elements[id]?.type === 'userTask' || elements[id]?.type === 'serviceTask';

/** A plain file: who performs it is not asked. */
function anybodys(process: ExecutableProcess): ExecutableProcess {
  const elements = Object.entries(process.elements).map(([id, element]) => {
    if (!isActivity(element)) return [id, element] as const;
    const { participant: _whose, ...rest } = element;
    return [id, rest] as const;
  });
  return { ...process, elements: Object.fromEntries(elements) };
}

/** `task`, `task → other`, `gateway -Ya-> other`: the drawing as lines. */
export const arrowsOf = ({ flows }: ExecutableProcess): readonly string[] =>
  Object.values(flows).map(({ from, to, name }) => `${from} ${name === undefined ? '' : `-${name}`}→ ${to}`);
