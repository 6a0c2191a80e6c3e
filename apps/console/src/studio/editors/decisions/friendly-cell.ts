// The common cells of a decision table, as choices and values instead of FEEL; anything else stays FEEL.

export type CellKind = 'number' | 'date' | 'text' | 'choice' | 'boolean';

export type Mode =
  | 'any'
  | 'none'
  | 'is'
  | 'oneOf'
  | 'not'
  | 'below'
  | 'atMost'
  | 'above'
  | 'atLeast'
  | 'between'
  | 'feel';

export interface FriendlyCell {
  readonly mode: Mode;
  /** Operands as people write them: without quotes. Of `feel` the source. */
  readonly values: readonly string[];
}

const signs = { below: '<', atMost: '<=', above: '>', atLeast: '>=' } as const;

export function readCell(source: string, kind: CellKind): FriendlyCell {
  const cell = source.trim();
  if (cell === '' || cell === '-') return { mode: 'any', values: [] };
  if (cell === 'null') return { mode: 'none', values: [] };
  const feel: FriendlyCell = { mode: 'feel', values: [source] };
  const negated = /^not\((.*)\)$/s.exec(cell)?.[1];
  if (negated !== undefined) {
    const values = literals(negated, kind);
    return values ? { mode: 'not', values } : feel;
  }
  if (kind === 'number' || kind === 'date') return ordered(cell, kind) ?? feel;
  const values = literals(cell, kind);
  if (!values) return feel;
  return { mode: values.length === 1 ? 'is' : 'oneOf', values };
}

export function writeCell({ mode, values }: FriendlyCell, kind: CellKind): string {
  const [first = '', second = ''] = values;
  switch (mode) {
    case 'any':
      return '-';
    case 'none':
      return 'null';
    case 'feel':
      return first;
    case 'is':
    case 'oneOf':
      return values.map((value) => literal(value, kind)).join(', ');
    case 'not':
      return `not(${values.map((value) => literal(value, kind)).join(', ')})`;
    case 'between':
      return `[${literal(first, kind)}..${literal(second, kind)}]`;
    default:
      return `${signs[mode]} ${literal(first, kind)}`;
  }
}

function ordered(cell: string, kind: 'number' | 'date'): FriendlyCell | undefined {
  const [, sign, operand] = /^(<=|>=|<|>)\s*(.*)$/s.exec(cell) ?? [];
  if (sign !== undefined && operand !== undefined) {
    const mode = (Object.keys(signs) as (keyof typeof signs)[]).find((one) => signs[one] === sign);
    const value = plain(operand, kind);
    return mode && value !== undefined ? { mode, values: [value] } : undefined;
  }
  const [, from, to] = /^\[(.*?)\.\.(.*)\]$/s.exec(cell) ?? [];
  if (from !== undefined && to !== undefined) {
    const ends = [plain(from, kind), plain(to, kind)].flatMap((end) => end ?? []);
    return ends.length === 2 ? { mode: 'between', values: ends } : undefined;
  }
  const values = literals(cell, kind);
  return values && { mode: values.length === 1 ? 'is' : 'oneOf', values };
}

/** A list of literals; undefined for anything that is more. */
function literals(source: string, kind: CellKind): readonly string[] | undefined {
  const values = source.split(outsideQuotes).map((part) => plain(part, kind));
  const known = values.flatMap((value) => value ?? []);
  return known.length === values.length ? known : undefined;
}

/** A comma that an even number of quotes follows. */
const outsideQuotes = /,(?=(?:(?:[^"\\]|\\.)*"(?:[^"\\]|\\.)*")*(?:[^"\\]|\\.)*$)/;

/** Without quotes; an operand that is still to be written is empty. */
function plain(source: string, kind: CellKind): string | undefined {
  const text = source.trim();
  if (text === '') return '';
  if (kind === 'number') return /^-?[\d.]*$/.test(text) ? text : undefined;
  if (kind === 'boolean') return text === 'true' || text === 'false' ? text : undefined;
  const quoted = kind === 'date' ? /^date\((".*")\)$/s.exec(text)?.[1] : text;
  return quoted === undefined ? undefined : unquoted(quoted);
}

function unquoted(text: string): string | undefined {
  if (!/^"(?:[^"\\]|\\.)*"$/s.test(text)) return undefined;
  return text.slice(1, -1).replace(/\\(["\\])/g, '$1');
}

export const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

function literal(value: string, kind: CellKind): string {
  if (kind === 'number' || kind === 'boolean') return value.trim();
  return kind === 'date' ? `date(${quoted(value)})` : quoted(value);
}

/** An answer of a row as people write it; undefined where it is computed. */
export const readAnswer = (source: string, kind: CellKind): string | undefined => plain(source, kind);

export const writeAnswer = (value: string, kind: CellKind): string => (value === '' ? '' : literal(value, kind));
