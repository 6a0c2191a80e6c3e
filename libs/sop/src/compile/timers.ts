// The timers of each row, with the clock they run by and where they lead.
import type { SopStep, SopTimer } from '../table/sop-table.js';
import type { Names } from './names.js';
import { standardTimeOf, workingTimeIn } from './time.js';
import { readTimers } from './timer-code.js';
import type { TimerCode } from './timer-code.js';
import type { Around, Goal } from './ways.js';
import { goalOf } from './ways.js';

export interface PlannedTimer {
  /** As a person wrote it. */
  readonly words: string;
  /** `8h`, `3d`. */
  readonly workingTime: string;
  /** Absent where somebody is only reminded. */
  readonly goal?: Goal;
  readonly code: Partial<TimerCode>;
}

/** By index of the step. */
export const timersOf = (around: Around, names: Names): readonly (readonly PlannedTimer[])[] =>
  around.steps.map((step, index) => {
    const timers = step.timers ?? [];
    if (timers.length === 0) return [];
    const named = names.steps[index];
    if (step.performers.length > 1 || named?.task === '') {
      askWhose(step, timers, around);
      return [];
    }
    const codes = readTimers(named?.code.timers ?? '');
    return timers.flatMap((timer, at) => planned(timer, { step, index, code: codes[at] ?? {} }, around));
  });

function planned(
  timer: SopTimer,
  { step, index, code }: { readonly step: SopStep; readonly index: number; readonly code: Partial<TimerCode> },
  around: Around,
): readonly PlannedTimer[] {
  const time = workingTimeIn(timer.time);
  if (!time) {
    around.questions.error(
      'SOP_TIMER_UNCLEAR',
      timer.at,
      `Langkah ${step.number.value}: batas waktu "${timer.time}" tidak terbaca. Berapa menit, jam, atau hari kerja?`,
    );
    return [];
  }
  const planned = { words: timer.time, workingTime: standardTimeOf(time, { minutes: true }).text, code };
  if (timer.kind === 'reminder') return [planned];
  const goal = goalOf({ step, index, target: timer.target, at: timer.at }, around);
  return goal ? [{ ...planned, goal }] : [];
}

function askWhose({ number }: SopStep, [timer]: readonly SopTimer[], { questions }: Around): void {
  questions.error(
    'SOP_TIMER_UNCLEAR',
    timer?.at,
    `Langkah ${number.value} punya batas waktu, tetapi tidak dikerjakan satu pelaksana. Pekerjaan siapa yang dihitung? Pisahkan menjadi langkah sendiri.`,
  );
}
