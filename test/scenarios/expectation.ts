import type { Answers } from '@alur/forms';
import type { ScenarioPlayer } from './scenario-player.js';

export interface Expectation {
  readonly tasks?: readonly string[];
  readonly jobs?: readonly string[];
  readonly passed?: readonly string[];
  readonly notPassed?: readonly string[];
  readonly agency?: string;
  readonly role?: string;
  readonly due?: string;
  readonly status?: string;
  readonly ended?: string;
  readonly documents?: readonly string[];
  readonly fee?: number;
  readonly within?: { readonly workingDays: number };
}

export interface Step {
  readonly complete?: { readonly task: string; readonly data?: Answers; readonly as?: string };
  readonly work?: { readonly job: string };
  readonly wait?: string;
  readonly expect?: Expectation;
}

/** `awaiting_signature` is judged from the office that signs; the end from its outcome. */
function statusOf(play: ScenarioPlayer): string {
  const { outcome, status } = play.state ?? {};
  const kind = outcome === undefined ? undefined : play.bundle.outcomes[outcome]?.kind;
  if (status === 'ended') return kind === 'granted' ? 'issued' : kind === 'refused' ? 'rejected' : 'withdrawn';
  const signers = new Set(Object.values(play.bundle.letters).map((letter) => letter.signer));
  const signs = play.opened('user-task').some(({ elementId }) => {
    const element = play.bundle.process.elements[elementId];
    return element?.type === 'userTask' && element.participant !== undefined && signers.has(element.participant);
  });
  return signs ? 'awaiting_signature' : 'in_process';
}

/** What each key of an expectation finds; compared with what the file says. */
const found: { readonly [Key in keyof Required<Expectation>]: (play: ScenarioPlayer, wanted: Expectation) => unknown } =
  {
    tasks: (play) => play.opened('user-task').map((open) => open.elementId),
    jobs: (play) => play.opened('job').map((open) => open.elementId),
    passed: (play, { passed = [] }) => passed.filter((id) => play.touched().has(id)),
    notPassed: (play, { notPassed = [] }) => notPassed.filter((id) => !play.touched().has(id)),
    agency: (play) => play.opened('user-task')[0]?.performer?.agency,
    role: (play) => play.opened('user-task')[0]?.performer?.role,
    due: (play, { due = '' }) => {
      const [open] = play.opened('user-task');
      return open?.phase === 'user-task' ? open.due?.slice(0, due.length) : undefined;
    },
    status: statusOf,
    ended: (play) => (play.state?.status === 'ended' ? play.state.outcome : 'still open'),
    documents: (play) => play.documents,
    fee: (play) => play.bundle.standard.fee.amount,
    within: (play, { within }) =>
      within && play.workingDaysUsed() <= within.workingDays ? within : play.workingDaysUsed(),
  };

const sorted = (value: unknown): unknown => (Array.isArray(value) ? [...(value as string[])].sort() : value);

export function meet(play: ScenarioPlayer, expectation: Expectation): void {
  for (const key of Object.keys(expectation) as (keyof Expectation)[]) {
    if (!(key in found)) throw new Error(`Expected ${key} to be something a scenario can expect`);
    expect([key, sorted(found[key](play, expectation))]).toEqual([key, sorted(expectation[key])]);
  }
}
