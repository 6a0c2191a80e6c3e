// A decision whose note says a way without its answer: `Kembali ke langkah 3`.
import type { Questions } from '../table/questions.js';
import type { SopBranch, SopStep, SopTarget } from '../table/sop-table.js';

/** The way back of a decision is its no; anything else is asked. */
export function withAnswers(steps: readonly SopStep[], questions: Questions): readonly SopStep[] {
  return steps.map((step, index) => {
    const { next, isDecision, branches, ...rest } = step;
    if (!next || !isDecision) return step;
    const isKnown = branches.some(({ target }) => JSON.stringify(target) === JSON.stringify(next.value));
    if (isKnown) return { ...rest, isDecision, branches };
    if (branches.every(({ answer }) => answer === 'ya') && isBack(next.value, index, steps)) {
      questions.warning(
        'SOP_BRANCH_UNREADABLE',
        next.at,
        `Langkah ${step.number.value} adalah keputusan, dan arah kembali di Keterangan tidak menyebut jawabannya. Kami baca untuk jawaban tidak. Betul begitu?`,
      );
      const no: SopBranch = { answer: 'tidak', target: next.value, at: next.at };
      return { ...rest, isDecision, branches: [...branches, no] };
    }
    questions.error(
      'SOP_BRANCH_UNREADABLE',
      next.at,
      `Langkah ${step.number.value} adalah keputusan, tetapi arah di Keterangan tidak menyebut jawabannya. Untuk jawaban ya atau tidak?`,
    );
    return step;
  });
}

function isBack(target: SopTarget, index: number, steps: readonly SopStep[]): boolean {
  switch (target.kind) {
    case 'first':
    case 'previous':
      return true;
    case 'step': {
      const to = steps.findIndex(({ number }) => number.value === target.number);
      return to >= 0 && to <= index;
    }
    case 'next':
    case 'end':
      return false;
  }
}
