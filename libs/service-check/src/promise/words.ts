// Times and steps as an officer says them.
import type { WallMinute } from '@alur/calendar';
import { parseSpan, wallTime } from '@alur/calendar';
import { formatDayDate } from '@alur/forms';
import type { ExecutableProcess } from '@alur/process-model';

export const nameOf = ({ elements, flows }: ExecutableProcess, id: string): string =>
  elements[id]?.name ?? flows[id]?.name ?? id;

/** `Kamis, 5 Maret 2026 pukul 15.00` */
export function momentWords(minute: WallMinute): string {
  const { date, minutes } = wallTime(minute);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${formatDayDate(date)} pukul ${two(hours)}.${two(rest)}`;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** `4h` as `4 jam kerja`, `1d` as `1 hari kerja`; anything else as it is written. */
export function spanWords(text: string): string {
  const span = parseSpan(text);
  if (!span.ok) return text;
  return span.value.unit === 'days' ? `${String(span.value.amount)} hari kerja` : minutesWords(span.value.amount);
}

export function minutesWords(minutes: number): string {
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  const words = [...(hours > 0 ? [`${String(hours)} jam`] : []), ...(rest > 0 ? [`${String(rest)} menit`] : [])];
  return `${words.length > 0 ? words.join(' ') : '0 menit'} kerja`;
}
