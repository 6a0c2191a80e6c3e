// Where each step goes on, every number looked up, every jump allowed.
import type { Place } from '../table/sheet.js';
import type { Questions } from '../table/questions.js';
import type { SopBranch, SopStep, SopTarget } from '../table/sop-table.js';
import { isNegative } from '../read/answers.js';
import type { Group, Span } from './groups.js';

export type Goal =
  | { readonly kind: 'step'; readonly index: number }
  /** All branches of the group have to come here. */
  | { readonly kind: 'join'; readonly group: Group; readonly branch: Span }
  | { readonly kind: 'end' };

export interface Way {
  readonly goal: Goal;
  /** Of a decision. */
  readonly answer?: string;
  readonly label?: string;
  /** Not written in the table: where nothing is said, it goes on with the next row. */
  readonly isAssumed?: true;
}

export interface Around {
  readonly steps: readonly SopStep[];
  readonly groups: readonly Group[];
  readonly questions: Questions;
}

/** For each step its ways, in the order of the answers; none where a question stands in the way. */
export const waysOf = (around: Around): readonly (readonly Way[])[] =>
  around.steps.map((step, index) =>
    step.isDecision ? decisionWays(step, index, around) : plainWay(step, index, around),
  );

function plainWay(step: SopStep, index: number, around: Around): readonly Way[] {
  const target = step.next?.value ?? { kind: 'next' };
  const goal = goalOf({ step, index, target, at: step.next?.at ?? step.number.at }, around);
  return goal ? [{ goal }] : [];
}

function decisionWays(step: SopStep, index: number, around: Around): readonly Way[] {
  if (step.branches.length === 0) {
    // Words that were not understood are asked about already.
    if (around.questions.isAsked('SOP_BRANCH_UNREADABLE', step.note?.at ?? step.number.at)) return [];
    around.questions.error(
      'SOP_DECISION_WITHOUT_BRANCHES',
      step.performers[0]?.at ?? step.number.at,
      `Langkah ${step.number.value} "${step.activity.value}" adalah keputusan, tetapi cabangnya tidak ditulis. Bila ya ke langkah berapa, bila tidak ke langkah berapa?`,
    );
    return [];
  }
  const answers: readonly Answer[] = step.hasEveryAnswer ? step.branches : withBothAnswers(step.branches, step);
  const ways = answers.flatMap((branch): Way[] => {
    const goal = goalOf({ step, index, target: branch.target, at: branch.at }, around);
    if (!goal) return [];
    const { answer, label } = branch;
    return [
      { goal, answer, ...(label === undefined ? {} : { label }), ...(branch.isAssumed ? { isAssumed: true } : {}) },
    ];
  });
  const assumed = ways.find(({ isAssumed }) => isAssumed);
  // Where the written answer leads nowhere that is asked about already.
  if (!assumed || ways.length < answers.length || !ways.every(({ goal }) => isSameGoal(goal, assumed.goal)))
    return ways;
  // With the answer that is not written it would decide nothing: then it was not meant to go on with the next row.
  around.questions.error(
    'SOP_DECISION_WITHOUT_BRANCHES',
    step.branches[0]?.at ?? step.number.at,
    `Langkah ${step.number.value} "${step.activity.value}" hanya menulis satu cabang, ke langkah berikutnya. Bila ${assumed.answer ?? 'tidak'}, ke langkah berapa?`,
  );
  return [];
}

type Answer = SopBranch & { readonly isAssumed?: boolean };

const isSameGoal = (a: Goal, b: Goal): boolean =>
  a.kind === b.kind && (a.kind !== 'step' || (b.kind === 'step' && a.index === b.index));

/** The answer that is not written goes on with the next row; `ya` stands first. Where every answer is a no, the yes is not written. */
function withBothAnswers(branches: readonly SopBranch[], step: SopStep): readonly Answer[] {
  const isYesNo = branches.every(({ answer }) => answer === 'ya' || answer === 'tidak');
  const assume = (answer: string) => ({
    answer,
    target: { kind: 'next' } as const,
    at: step.number.at,
    isAssumed: true,
  });
  if (!isYesNo && branches.length > 1)
    return branches.every(({ answer, label = answer }) => isNegative(label)) ? [assume('ya'), ...branches] : branches;
  const only = branches[0]?.answer;
  const assumed = branches.length > 1 ? [] : [assume(only === 'tidak' ? 'ya' : 'tidak')];
  return [...branches, ...assumed].sort((a, b) => Number(a.answer === 'tidak') - Number(b.answer === 'tidak'));
}

export interface Jump {
  readonly step: SopStep;
  readonly index: number;
  readonly target: SopTarget;
  readonly at: Place;
}

export function goalOf(jump: Jump, around: Around): Goal | undefined {
  const { steps, groups, questions } = around;
  const group = groups.find(({ from, to }) => from <= jump.index && jump.index <= to);
  const branch = group?.branches.find(({ from, to }) => from <= jump.index && jump.index <= to);
  const to = indexOf(jump, steps);
  if (to === undefined) {
    const number = jump.target.kind === 'step' ? jump.target.number : '';
    questions.error(
      'SOP_BRANCH_TO_NOWHERE',
      jump.at,
      `Langkah ${jump.step.number.value} menuju langkah ${number}, tetapi nomor ${number} tidak ada di tabel. Langkah nomor berapa yang dimaksud?`,
    );
    return undefined;
  }
  if (group && branch) return goalInside(jump, { to, group, branch }, around);
  if (to >= steps.length) return { kind: 'end' };
  const entered = groups.find(({ from, to: last }) => from < to && to <= last);
  if (!entered) return { kind: 'step', index: to };
  askInto(jump, { to, entered }, around);
  return undefined;
}

/** Out of a branch there is one way: to where all of them meet. */
function goalInside(
  jump: Jump,
  { to, group, branch }: { readonly to: number; readonly group: Group; readonly branch: Span },
  { steps, questions }: Around,
): Goal | undefined {
  if (branch.from <= to && to <= branch.to) return { kind: 'step', index: to };
  const isNext = jump.target.kind === 'next' && jump.index === branch.to;
  if (isNext || (to === group.to + 1 && jump.target.kind !== 'end')) return { kind: 'join', group, branch };
  const meeting = steps[group.to + 1];
  const hint = meeting ? ` Setelah bagian itu selesai, proses lanjut ke langkah ${meeting.number.value}.` : '';
  questions.error(
    'SOP_PARALLEL_BROKEN',
    jump.at,
    `Langkah ${jump.step.number.value} dikerjakan bersamaan dengan langkah lain, tetapi menuju ${nameOf(jump, steps, to)} di luar bagiannya.${hint} Bagaimana dengan langkah yang sedang berjalan bersamanya?`,
  );
  return undefined;
}

function askInto(
  jump: Jump,
  { to, entered }: { readonly to: number; readonly entered: Group },
  { steps, questions }: Around,
): void {
  const first = steps[entered.from]?.number.value ?? '';
  questions.error(
    'SOP_PARALLEL_BROKEN',
    jump.at,
    `Langkah ${jump.step.number.value} menuju ${nameOf(jump, steps, to)}, yang dikerjakan bersamaan dengan langkah lain. Apakah maksudnya ke langkah ${first}, tempat bagian yang bersamaan itu dimulai?`,
  );
}

const nameOf = (jump: Jump, steps: readonly SopStep[], to: number): string =>
  to >= steps.length ? 'akhir proses' : `langkah ${steps[to]?.number.value ?? ''}`;

/** The number of steps stands for the end. */
function indexOf({ target, index }: Jump, steps: readonly SopStep[]): number | undefined {
  switch (target.kind) {
    case 'next':
      return index + 1;
    case 'previous':
      return Math.max(0, index - 1);
    case 'first':
      return 0;
    case 'end':
      return steps.length;
    case 'step': {
      const found = steps.findIndex(({ number }) => number.value === target.number);
      return found < 0 ? undefined : found;
    }
  }
}
