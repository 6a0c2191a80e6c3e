import type { ExecutableProcess } from '@alur/process-model';
import type { RoundLimits } from '@alur/process-engine';
import { draw, drawProcess } from '@alur/testing';

/** A process that the simulation plays, and whatever else it needs to be compiled. */
export interface Golden {
  readonly process: ExecutableProcess;
  readonly others?: readonly ExecutableProcess[];
  readonly rounds?: RoundLimits;
}

/** Offices of the city of Batu that every golden process may name. */
const offices = [
  draw.performer('counter', ['kel-sisir', 'front-office']),
  draw.performer('lurah', ['kel-sisir', 'lurah']),
  draw.performer('camat', ['kec-batu', 'camat']),
  draw.performer('verifier', ['dinsos', 'verifier']),
  draw.performer('head', ['dinsos', 'head']),
];

export const at = (participant: string) => draw.userTask({ participant });

export const golden = (
  id: string,
  elements: Parameters<typeof drawProcess>[0]['elements'],
  flows: Parameters<typeof drawProcess>[0]['flows'],
  beside: Omit<Golden, 'process'> = {},
): Golden => ({ process: drawProcess({ id, participants: offices, elements, flows }), ...beside });

/** Arrows along a line of elements. */
export const line = (...ids: readonly string[]): [string, string][] =>
  ids.slice(1).map((id, index) => [ids[index] ?? '', id]);
