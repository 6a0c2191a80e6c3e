import type { TextValue } from '@alur/process-model';
import { evaluate } from './evaluate.js';
import type { Turn } from './turn.js';

/** The text itself or what its expression gives; `undefined` when that is no text or cannot be computed. */
export function findText(turn: Turn, value: TextValue): string | undefined {
  if ('literal' in value) return value.literal;
  const computed = evaluate(turn, value.feel);
  return computed.ok && typeof computed.value === 'string' && computed.value !== '' ? computed.value : undefined;
}
