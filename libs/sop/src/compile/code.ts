// The last column, Kode: ids and what else a table has no words for. `check; keputusan=is-complete; syarat=x = "ya"`.

export interface StepCode {
  readonly id?: string;
  readonly decision?: string;
  readonly split?: string;
  readonly join?: string;
  readonly process?: string;
  readonly start?: string;
  readonly end?: string;
  /** Answer of the end that follows. */
  readonly outcome?: string;
  readonly participant?: string;
  /** Ids of what is drawn for its timers, as `timer-code.ts` writes them. */
  readonly timers?: string;
  /** Type of an automatic job, `?` and its parameters as in a web address. */
  readonly job?: string;
  /** Decision table and result variable, with `:` between. */
  readonly rule?: string;
  /** FEEL of the answer ya. */
  readonly condition?: string;
}

const keys = {
  decision: 'keputusan',
  split: 'bagi',
  join: 'gabung',
  process: 'proses',
  start: 'mulai',
  end: 'akhir',
  outcome: 'hasil',
  participant: 'oleh',
  timers: 'batas',
  job: 'otomatis',
  rule: 'aturan',
  // Last: FEEL may hold every sign.
  condition: 'syarat',
} as const satisfies Record<Exclude<keyof StepCode, 'id'>, string>;

const idPattern = /^[A-Za-z_][\w.-]{0,99}$/;
const ids = new Set<string>(['decision', 'split', 'join', 'process', 'start', 'end', 'participant']);

/** Parts that are no ids, or of an unknown name, are given back as `invalid`. */
export function readCode(text: string): { readonly code: StepCode; readonly invalid: readonly string[] } {
  const code: Record<string, string> = {};
  const invalid: string[] = [];
  const [, plain = text, condition] = /^([\s\S]*?)(?:^|;)\s*syarat=([\s\S]+)$/.exec(text) ?? [];
  for (const part of plain.split(/[;\n]/).map((one) => one.trim())) {
    if (part === '') continue;
    const [, name, value = ''] = /^(\w+)=(.+)$/.exec(part) ?? [];
    const key = name === undefined ? 'id' : Object.entries(keys).find(([, word]) => word === name)?.[0];
    const given = name === undefined ? part : value.trim();
    if (key === undefined || ((key === 'id' || ids.has(key)) && !isId(given))) invalid.push(part);
    else code[key] = given;
  }
  return { code: condition === undefined ? code : { ...code, condition: condition.trim() }, invalid };
}

export const isId = (text: string): boolean => idPattern.test(text) && !(text in {});

export const writeCode = (code: StepCode): string =>
  [
    ...(code.id === undefined ? [] : [code.id]),
    ...Object.entries(keys).flatMap(([key, word]) => {
      const value = code[key as keyof StepCode];
      return value === undefined ? [] : [`${word}=${value}`];
    }),
  ].join('; ');

export interface CodedJob {
  readonly type: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export const writeJob = ({ type, parameters }: CodedJob): string => {
  const entries = Object.entries(parameters).map((entry) => entry.map(encodeURIComponent).join('='));
  return [encodeURIComponent(type), ...(entries.length > 0 ? [entries.join('&')] : [])].join('?');
};

/** Undefined where it is no such text. */
export function readJob(text: string): CodedJob | undefined {
  const [type = '', query = ''] = text.split('?');
  try {
    const entries = query
      .split('&')
      .filter((entry) => entry !== '')
      .map((entry): [string, string] => {
        const [name = '', value = ''] = entry.split('=').map(decodeURIComponent);
        return [name, value];
      });
    return { type: decodeURIComponent(type), parameters: Object.fromEntries(entries) };
  } catch {
    return undefined;
  }
}
