// A finding becomes a scenario that shows it: played step by step on the engine itself, with the data that steer it there.
import type { ExecutableProcess } from '@alur/process-model';
import type { Expectation, Rehearsal, Start, Subject } from '@alur/scenarios';
import { plainSubject } from '@alur/scenarios';
import type { FindingRun, SoundnessFinding } from '../soundness/contract.js';
import type { Claim } from './showing.js';
import { Showing } from './showing.js';
import type { CounterExample } from './contract.js';
import type { Drawn } from './drawn.js';
import { drawnIn } from './drawn.js';
import type { Played } from './player.js';
import { expectedAt, isShown } from './shown.js';
import { startFor } from './start.js';
import type { Answering } from './supply.js';

export interface Stage {
  /** What it is played on. (Default: the processes as a plain file, without decisions) */
  readonly subject?: Subject;
  /** How a run of it begins, where it cannot begin with nothing. */
  readonly start?: Start;
  /** Who answers the forms, where data come from forms only. (Default: every step brings whatever it likes) */
  readonly answering?: Answering;
}

export interface Shown {
  readonly finding: SoundnessFinding;
  /** Absent for a finding that no run can show. */
  readonly example?: CounterExample;
}

/** `processes`: those of the file, as they were given to the checker. */
export const counterExamplesFor = (
  findings: readonly SoundnessFinding[],
  processes: readonly ExecutableProcess[],
  stage: Stage = {},
): readonly Shown[] => [...eachCounterExample(findings, processes, stage)];

/** The same, each played when it is asked for. */
export function* eachCounterExample(
  findings: readonly SoundnessFinding[],
  processes: readonly ExecutableProcess[],
  stage: Stage = {},
): Generator<Shown> {
  // Elements that are never reached for one and the same reason are shown by one and the same run.
  const played = new Map<string, Played>();
  for (const finding of findings) {
    const showing = showingOf(finding, processes, { stage, played });
    yield showing ? { finding, example: showing.show() } : { finding };
  }
}

export const counterExampleFor = (
  finding: SoundnessFinding,
  processes: readonly ExecutableProcess[],
  stage: Stage = {},
): CounterExample | undefined => showingOf(finding, processes, { stage, played: new Map() })?.show();

/** Something that a run shows, as whoever found it says it. */
export interface RunToPlay {
  readonly name: string;
  readonly file: string;
  readonly run: FindingRun;
  /** It is played on until it ends. */
  readonly goesOn?: true;
  /** Also where it is seen before the run is over. */
  isShown(rehearsal: Rehearsal): boolean;
  expected(rehearsal: Rehearsal): Expectation;
}

export function playRun(run: RunToPlay, process: ExecutableProcess, stage: Stage = {}): CounterExample {
  const claim: Claim = {
    ...run,
    process: process.id,
    isShown: ({ rehearsal }) => run.isShown(rehearsal),
    expected: ({ rehearsal }) => run.expected(rehearsal),
  };
  return new Showing(claim, sceneOf(claim, [process], { stage, played: new Map() })).show();
}

interface Staged {
  readonly stage: Stage;
  readonly played: Map<string, Played>;
}

function showingOf(
  finding: SoundnessFinding,
  processes: readonly ExecutableProcess[],
  staged: Staged,
): Showing | undefined {
  const process = processes.find(({ id }) => id === finding.process);
  if (!process || finding.code === 'STATE_LIMIT') return undefined;
  const ordered = [process, ...processes.filter((one) => one !== process)];
  const claim = claimOf(finding, drawnIn(ordered));
  return new Showing(claim, sceneOf(claim, ordered, staged));
}

function claimOf(finding: SoundnessFinding, drawn: Drawn): Claim {
  const { code, element, process, file, run } = finding;
  return {
    name: element === undefined ? code : `${code} di ${element}`,
    process,
    file,
    run,
    ...(element === undefined ? {} : { element }),
    ...(code === 'DEAD_ELEMENT' ? { goesOn: true } : {}),
    isShown: (place) => isShown(finding, place, drawn),
    expected: (place) => expectedAt(finding, place, drawn),
  };
}

function sceneOf({ run, file }: Claim, processes: readonly ExecutableProcess[], { stage, played }: Staged) {
  const [process] = processes;
  const { subject = plainSubject({ file, processes, decisions: new Map() }), start, answering } = stage;
  return {
    subject,
    start: { ...start, ...(process ? startFor(process, run.start) : {}) },
    drawn: drawnIn(processes),
    played,
    ...(answering ? { answering } : {}),
  };
}
