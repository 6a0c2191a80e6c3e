// A decision table as its editor shows it: everything a file may say that is kept when it is written again.
import type { DecisionTable } from '@alur/expressions';
import type { Json } from '@alur/kernel';

export interface DecisionSheet extends Pick<DecisionTable, 'id' | 'name' | 'hitPolicy' | 'aggregation'> {
  /** What is decided, as people ask it. */
  readonly question?: string;
  readonly inputs: DecisionTable['inputs'];
  readonly outputs: readonly (DecisionTable['outputs'][number] & { readonly label?: string })[];
  readonly rules: readonly (DecisionTable['rules'][number] & {
    /** Why there is this row. */
    readonly note?: string;
  })[];
  /** Of the file around the table; made up for a new one. */
  readonly model?: { readonly id?: string; readonly name: string; readonly namespace: string };
}

/** What an editor is given instead of a table that it could only damage. */
export interface ForeignDecision {
  /** Indonesian: what is in the file that cannot be edited as a table. */
  readonly foreign: string;
}

const hitPolicies = ['UNIQUE', 'FIRST', 'PRIORITY', 'ANY', 'COLLECT', 'RULE ORDER', 'OUTPUT ORDER'] as const;
const aggregations = ['SUM', 'COUNT', 'MIN', 'MAX'] as const;

/** The table that is run. */
export const tableOf = ({ question: _question, model: _model, ...sheet }: DecisionSheet): DecisionTable => ({
  ...sheet,
  outputs: sheet.outputs.map(({ label: _label, ...output }) => output),
  rules: sheet.rules.map(({ note: _note, ...rule }) => rule),
});

/** The sheet in a value that came from outside, `undefined` where it is none. What its cells say is not judged here. */
export function decisionSheetIn(value: Json): DecisionSheet | undefined {
  if (!isRecord(value)) return undefined;
  const { id, name, hitPolicy, aggregation, question, model, inputs, outputs, rules } = value;
  const isSheet =
    isText(id) &&
    ncName.test(id) &&
    isText(name) &&
    isOneOf(hitPolicies, hitPolicy) &&
    (aggregation === undefined || isOneOf(aggregations, aggregation)) &&
    isTextOrNone(question) &&
    (model === undefined || isModel(model)) &&
    isListOf(inputs, isInput) &&
    isListOf(outputs, isOutput) &&
    isListOf(rules, isRule);
  return isSheet ? (value as unknown as DecisionSheet) : undefined;
}

/** Ids are written into XML. */
const ncName = /^[A-Za-z_][-.\w]{0,99}$/;

type Fields = Readonly<Record<string, Json | undefined>>;

const isInput = ({ label, expression, type, values }: Fields): boolean =>
  isText(label) && isText(expression) && isTextOrNone(type) && isTextOrNone(values);
const isOutput = ({ name, label, type, values, defaultValue }: Fields): boolean =>
  isText(name) &&
  isTextOrNone(label) &&
  isTextOrNone(type) &&
  isTextOrNone(defaultValue) &&
  (values === undefined || (Array.isArray(values) && values.every(isText)));
const isRule = ({ id, note, when, then }: Fields): boolean =>
  isText(id) &&
  ncName.test(id) &&
  isTextOrNone(note) &&
  Array.isArray(when) &&
  when.every(isText) &&
  Array.isArray(then) &&
  then.every(isText);
const isModel = (value: Json): boolean =>
  isRecord(value) &&
  isText(value['name']) &&
  isText(value['namespace']) &&
  (value['id'] === undefined || (isText(value['id']) && ncName.test(value['id'])));

const isListOf = (value: Json | undefined, isItem: (fields: Fields) => boolean): boolean =>
  Array.isArray(value) && value.every((item: Json) => isRecord(item) && isItem(item));
const isRecord = (value: Json): value is Fields & { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: Json | undefined): value is string => typeof value === 'string';
const isTextOrNone = (value: Json | undefined): boolean => value === undefined || isText(value);
const isOneOf = (all: readonly string[], value: Json | undefined): boolean => isText(value) && all.includes(value);
