// `15 menit`, `1-2 hari kerja`, `2 jam 30 menit`: the time of a step as working time of the process model.

export interface WorkingTime {
  readonly days: number;
  readonly minutes: number;
}

const longest = 100;
const minutesPerHour = 60;
const daysPerWeek = 5;
const amount = String.raw`\d+\/\d+|\d+½|\d+(?:[.,]\d+)?|½|setengah|se|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh`;
const unit = String.raw`menit|mnt|min|m|jam|j|hari kerja|hari|hr|hk|minggu|pekan|detik|dtk|['′’]`;
const upTo = String.raw`(?:-|–|s\.?\/?d\.?|sampai(?: dengan)?|hingga)`;
const range = String.raw`(?:\s*${upTo}\s*(?<to>${amount})\s*)?`;
const part = new RegExp(String.raw`(?<from>${amount})\s*${range}(?<unit>${unit})(?![a-z])`, 'gi');
const around =
  /\b(maksimal|maksimum|maks|max|paling lama|paling lambat|kurang lebih|sekitar|estimasi|dan|kerja|waktu|@)\b|[±≤<+~.,@]/gi;
const words = ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh'];

/** Of a span from–to the longer time. Undefined where the words say no working time. */
export function workingTimeIn(text: string): WorkingTime | undefined {
  if (text.length > longest) return undefined;
  const line = text.toLowerCase().replace(/\s+/g, ' ').trim();
  const clock = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(line);
  if (clock) return positive({ days: 0, minutes: Number(clock[1]) * minutesPerHour + Number(clock[2]) });
  // `15 (lima belas) menit`: the number in words says the same again.
  const bare = line
    .replace(/\+\s*\/?\s*-/g, ' ')
    .replace(/\(([a-z ]+)\)/g, ' ')
    .replace(/\s+/g, ' ');
  const spell = /^(\d{1,2}) ?[x×*] ?24 ?jam$/.exec(bare.replace(around, ' ').trim());
  if (spell) return positive({ days: Number(spell[1]), minutes: 0 });
  const [first, longer] = bare.split(new RegExp(String.raw`(?<=[a-z]) ?${upTo} ?(?=\d)`));
  // `30 menit s.d. 1 jam`: the longer one, as of a span in one unit.
  if (longer !== undefined) return first === undefined || workingTimeIn(first) ? workingTimeIn(longer) : undefined;
  const parts = [...bare.matchAll(part)];
  if (parts.length === 0 || bare.replace(part, ' ').replace(around, ' ').trim() !== '') return undefined;
  return positive(
    parts.map(timeOf).reduce((sum, one) => ({ days: sum.days + one.days, minutes: sum.minutes + one.minutes })),
  );
}

function timeOf({ groups: { from = '', to, unit: counted = '' } = {} }: RegExpMatchArray): WorkingTime {
  const count = Math.max(numberOf(from), to === undefined ? 0 : numberOf(to));
  if (/^(hari|hr|hk)/.test(counted)) return { days: count, minutes: 0 };
  if (/^(minggu|pekan)$/.test(counted)) return { days: count * daysPerWeek, minutes: 0 };
  if (/^j/.test(counted)) return { days: 0, minutes: Math.ceil(count * minutesPerHour) };
  return { days: 0, minutes: Math.ceil(/^d/.test(counted) ? count / minutesPerHour : count) };
}

function numberOf(text: string): number {
  if (text === '½' || text === 'setengah') return 0.5;
  const [, over, under] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  if (under !== undefined) return Number(over) / Number(under);
  if (text.endsWith('½')) return Number(text.slice(0, -1)) + 0.5;
  const word = words.indexOf(text === 'se' ? 'satu' : text);
  return word < 0 ? Number(text.replace(',', '.')) : word + 1;
}

const positive = (time: WorkingTime): WorkingTime | undefined =>
  time.days + time.minutes > 0 && Math.max(time.days, time.minutes) < 100_000 ? time : undefined;

export interface StandardTime {
  /** As the process model writes it. */
  readonly text: string;
  /** What it came to, where that is more than the table says. */
  readonly rounded?: string;
}

/** `minutes`: whether the model takes minutes; else part hours are rounded up. */
export function standardTimeOf({ days, minutes }: WorkingTime, options: { readonly minutes: boolean }): StandardTime {
  if (days > 0) {
    const whole = Math.ceil(days) + (minutes > 0 ? 1 : 0);
    return whole === days ? { text: `${whole}d` } : { text: `${whole}d`, rounded: `${whole} hari kerja` };
  }
  const hours = Math.ceil(minutes / minutesPerHour);
  if (minutes === hours * minutesPerHour) return { text: `${hours}h` };
  return options.minutes ? { text: `${minutes}m` } : { text: `${hours}h`, rounded: `${hours} jam kerja` };
}

/** In the words of a table. */
export function timeInWords(standardTime: string): string {
  const [, count = '', counted = ''] = /^(\d+)([mhd])$/.exec(standardTime) ?? [];
  return `${count} ${{ m: 'menit', h: 'jam', d: 'hari kerja' }[counted] ?? ''}`.trim();
}

/** Their sum: days by themselves, since a day has other hours at other offices. */
export function timesInWords(standardTimes: readonly string[]): string {
  const sumOf = (unit: string): number =>
    standardTimes.filter((time) => time.endsWith(unit)).reduce((sum, time) => sum + Number.parseInt(time, 10), 0);
  const minutes = sumOf('m') + sumOf('h') * minutesPerHour;
  const parts: readonly (readonly [number, string])[] = [
    [sumOf('d'), 'hari kerja'],
    [Math.floor(minutes / minutesPerHour), 'jam'],
    [minutes % minutesPerHour, 'menit'],
  ];
  return parts.flatMap(([count, unit]) => (count > 0 ? [`${count} ${unit}`] : [])).join(' ');
}
