import type { TextValue } from '@alur/process-model';
import { evaluate } from './evaluate.js';
import type { Turn } from './turn.js';
import type { Place } from './variables.js';

/** The text itself or what its expression gives; `undefined` when that is no text or cannot be computed. */
export function findText(turn: Turn, place: Place, value: TextValue): string | undefined {
  if ('literal' in value) return value.literal;
  const computed = evaluate(turn, place, value.feel);
  if (!computed.ok) return undefined;
  return typeof computed.value === 'string' && computed.value !== '' ? computed.value : undefined;
}

/** A list of texts: FEEL that gives a list or one text, or names separated by commas. */
export function findTexts(turn: Turn, place: Place, value: TextValue): readonly string[] {
  if ('literal' in value) return split(value.literal);
  const computed = evaluate(turn, place, value.feel);
  if (!computed.ok) return [];
  if (typeof computed.value === 'string') return split(computed.value);
  if (!Array.isArray(computed.value)) return [];
  return (computed.value as readonly unknown[]).flatMap((one) => (typeof one === 'string' && one !== '' ? [one] : []));
}

const split = (text: string): readonly string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
