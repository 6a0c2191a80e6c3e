// The types of FEEL (DMN 1.5 §10.3.2.9), as plain data.

export type SimpleType =
  | 'any'
  | 'null'
  | 'number'
  | 'string'
  | 'boolean'
  | 'date'
  | 'time'
  | 'date and time'
  | 'days and time duration'
  | 'years and months duration'
  /** Either duration, as `x instance of duration` says. */
  | 'duration'
  /** Any context, any function. */
  | 'context'
  | 'function';

/** `'number'`, `{ list: 'string' }`, `{ context: { usia: 'number' } }`, `{ range: 'date' }`, a function by its types. */
export type FeelType =
  | SimpleType
  | { readonly list: FeelType }
  | { readonly context: { readonly [name: string]: FeelType } }
  | { readonly range: FeelType }
  | { readonly function: { readonly parameters: readonly FeelType[]; readonly result: FeelType } };

const named: ReadonlyMap<string, FeelType> = new Map<string, FeelType>([
  ['Any', 'any'],
  ['Null', 'null'],
  ['number', 'number'],
  ['string', 'string'],
  ['boolean', 'boolean'],
  ['date', 'date'],
  ['time', 'time'],
  ['date and time', 'date and time'],
  ['dateTime', 'date and time'],
  ['days and time duration', 'days and time duration'],
  ['dayTimeDuration', 'days and time duration'],
  ['years and months duration', 'years and months duration'],
  ['yearMonthDuration', 'years and months duration'],
  ['duration', 'duration'],
  ['context', 'context'],
  ['list', { list: 'any' }],
  ['range', { range: 'any' }],
  ['function', 'function'],
]);

/** The type a word of FEEL or of a `typeRef` means, undefined for other names. */
export const findType = (name: string): FeelType | undefined => named.get(name);
