// Data that an element asks for before it can open: a list to go through, a number, a time, a key.
import type { CompiledExpression } from '@alur/expressions';
import { compileExpression } from '@alur/expressions';
import type { Json, JsonObject } from '@alur/kernel';
import type { Element, Timer } from '@alur/process-model';
import { isActivity } from '@alur/process-model';

interface Need {
  readonly text: string;
  readonly values: readonly Json[];
  fits(value: Json): boolean;
}

/** Values for what the element asks for; `undefined` where it asks for nothing that is known how to give. */
export function dataNeededBy(element: Element, given: JsonObject): JsonObject | undefined {
  const needs = needsOf(element);
  if (needs.length === 0) return undefined;
  let data: JsonObject = {};
  for (const need of needs) {
    const found = met(need, { ...given, ...data });
    if (!found) return undefined;
    data = { ...data, ...found };
  }
  return data;
}

function met({ text, values, fits }: Need, given: JsonObject): JsonObject | undefined {
  const compiled = compileExpression(text);
  if (!compiled.ok) return undefined;
  if (isMet(compiled.value, given, fits)) return {};
  for (const value of values)
    for (const data of placed(compiled.value, text, value))
      if (isMet(compiled.value, { ...given, ...data }, fits)) return data;
  return undefined;
}

function isMet(expression: CompiledExpression, values: JsonObject, fits: Need['fits']): boolean {
  const value = expression.evaluate({ values, at: '2026-01-05T01:00:00.000Z', zone: '+07:00' });
  return value.ok && fits(value.value);
}

/** The value at every name, or at the end of the path that the text is. */
function placed({ names }: CompiledExpression, text: string, value: Json): readonly JsonObject[] {
  const path = /^\s*\w+(\.\w+)+\s*$/.test(text) ? text.trim().split('.') : undefined;
  const whole = path?.reduceRight<Json>((inner, key) => ({ [key]: inner }), value);
  return [
    ...(whole === undefined ? [] : [whole as JsonObject]),
    Object.fromEntries(names.map((name) => [name, value])),
  ];
}

function needsOf(element: Element): readonly Need[] {
  const needs: Need[] = [];
  const loop = isActivity(element) ? element.loop : undefined;
  if (loop?.kind === 'multiInstance') {
    if (loop.collection !== undefined)
      needs.push({ text: loop.collection, values: [['a']], fits: (value) => Array.isArray(value) && value.length > 0 });
    if (loop.cardinality !== undefined)
      needs.push({
        text: loop.cardinality,
        values: [1, ['a']],
        fits: (value) => typeof value === 'number' && value > 0,
      });
  }
  const trigger = element.type === 'receiveTask' ? element.message : 'trigger' in element ? element.trigger : undefined;
  if (trigger?.kind === 'timer' && 'feel' in trigger.timer.value)
    needs.push(timeNeeded(trigger.timer, trigger.timer.value.feel));
  if (trigger?.kind === 'message') {
    if ('feel' in trigger.name) needs.push(textNeeded(trigger.name.feel));
    if (trigger.correlationKey !== undefined) needs.push(textNeeded(trigger.correlationKey));
  }
  if (trigger?.kind === 'signal' && 'feel' in trigger.name) needs.push(textNeeded(trigger.name.feel));
  return needs;
}

const textNeeded = (text: string): Need => ({
  text,
  values: ['A-1', 1],
  fits: (value) => (typeof value === 'string' && value !== '') || typeof value === 'number',
});

function timeNeeded({ kind }: Timer, text: string): Need {
  const values: Readonly<Record<Timer['kind'], readonly Json[]>> = {
    duration: ['P1D', 1],
    date: ['2026-01-12T08:00:00+07:00', '2026-01-12'],
    cycle: ['R3/P1D', 'P1D'],
    workingTime: ['4h', 1],
  };
  return { text, values: values[kind], fits: (value) => value !== null };
}
