// Every step is reached, and from every step the process can end.
import type { Questions } from '../table/questions.js';
import type { SopStep } from '../table/sop-table.js';
import type { Sketch } from './sketch.js';

export function checkReach({ nodes, arrows }: Sketch, steps: readonly SopStep[], questions: Questions): void {
  const from = (type: string) => nodes.filter(({ kind }) => kind.type === type).map(({ id }) => id);
  const edges = nodes.flatMap(({ id, kind }) =>
    kind.type === 'boundaryEvent' ? [{ from: kind.attachedTo, to: id }] : [],
  );
  const ways = [...arrows, ...edges];
  const forward = closure(from('startEvent'), (id) => ways.flatMap((arrow) => (arrow.from === id ? [arrow.to] : [])));
  const backward = closure(from('endEvent'), (id) => arrows.flatMap((arrow) => (arrow.to === id ? [arrow.from] : [])));
  askAboutReminders({ nodes, ways }, steps, questions);
  steps.forEach(({ number, activity }, index) => {
    const own = nodes.filter(({ step, kind }) => step === index && !/Event$/.test(kind.type));
    const name = `Langkah ${number.value} "${activity.value}"`;
    if (own.some(({ id }) => !forward.has(id)))
      questions.error(
        'SOP_STEP_UNREACHABLE',
        number.at,
        `${name} tidak pernah dicapai. Dari langkah mana proses sampai ke sana?`,
      );
    else if (own.some(({ id }) => !backward.has(id)))
      questions.error(
        'SOP_STEP_WITHOUT_END',
        number.at,
        `Dari ${name.replace('L', 'l')} proses tidak pernah sampai selesai. Kapan proses berakhir?`,
      );
  });
}

/** A reminder runs on beside its step: where the step comes again, the second would meet the first. */
function askAboutReminders(
  { nodes, ways }: { readonly nodes: Sketch['nodes']; readonly ways: Sketch['arrows'] },
  steps: readonly SopStep[],
  questions: Questions,
): void {
  for (const { kind, step } of nodes) {
    if (kind.type !== 'boundaryEvent' || kind.interrupting) continue;
    const next = (id: string) => ways.flatMap(({ from, to }) => (from === id ? [to] : []));
    if (!closure(next(kind.attachedTo), next).has(kind.attachedTo)) continue;
    const { number, timers = [] } = steps[step] ?? {};
    questions.error(
      'SOP_TIMER_UNCLEAR',
      timers.find((timer) => timer.kind === 'reminder')?.at,
      `Langkah ${number?.value ?? ''} punya pengingat, tetapi dapat terulang, sehingga pengingat yang lama bertemu yang baru. Lanjut ke langkah berapa bila terlambat? Langkah yang terulang hanya boleh punya batas waktu.`,
    );
  }
}

function closure(starts: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set(starts);
  for (const id of reached) for (const other of next(id)) reached.add(other);
  return reached;
}
