// A process as a person tells it: each piece of work with who does it, how long, and where it leads. Knows nothing of the compiler.
import type { ExecutableProcess } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import type { CompiledSop } from '@alur/sop';

/** Nothing where there is no process. */
export const readingOfSop = ({ process, participants }: CompiledSop): string =>
  process ? readingOf(process, new Map(participants.map(({ id, name }) => [id, name]))) : '';

/** One line for each activity: `2 Petugas: Memeriksa berkas (15m) → Ya 3, Tidak 1 [3d: 4]`. */
function readingOf(process: ExecutableProcess, participants: ReadonlyMap<string, string>): string {
  const flows = Object.values(process.flows);
  const leaving = (id: string) => flows.filter(({ from }) => from === id);
  const events = Object.values(process.elements).filter((element) => element.type === 'boundaryEvent');
  const reminders = new Set(
    events.flatMap(({ id, interrupting }) => (interrupting ? [] : leaving(id).map(({ to }) => to))),
  );
  const activities = Object.values(process.elements)
    .filter(isActivity)
    .filter(({ id }) => !reminders.has(id));
  const numbers = new Map(activities.map(({ id }, at) => [id, String(at + 1)]));
  const place = (id: string): string => {
    const element = process.elements[id];
    const number = numbers.get(id);
    if (number !== undefined) return number;
    if (element?.type === 'endEvent') return 'selesai';
    const out = leaving(id);
    if (element?.type === 'parallelGateway' && out.length > 1) return `(${out.map(({ to }) => place(to)).join(' & ')})`;
    if (element?.type === 'parallelGateway') return `gabung ${out.map(({ to }) => place(to)).join()}`;
    return out.map(({ name = '', to }) => `${name} ${place(to)}`.trim()).join(', ');
  };
  const late = (id: string): string =>
    events
      .filter(({ attachedTo }) => attachedTo === id)
      .map(({ id: event, interrupting, trigger }) => {
        const time = trigger.kind === 'timer' && 'literal' in trigger.timer.value ? trigger.timer.value.literal : '?';
        return ` [${time}: ${
          interrupting
            ? leaving(event)
                .map(({ to }) => place(to))
                .join()
            : 'ingatkan'
        }]`;
      })
      .join('');
  return activities
    .map((activity) => {
      const time =
        'standardTime' in activity && activity.standardTime !== undefined ? ` (${activity.standardTime})` : '';
      const who = participants.get(activity.participant ?? '') ?? (activity.type === 'userTask' ? '?' : 'otomatis');
      const ways = leaving(activity.id).map(({ to }) => place(to));
      return `${place(activity.id)} ${who}: ${activity.name ?? activity.id}${time} → ${ways.join(' & ')}${late(activity.id)}`;
    })
    .join('\n');
}
