// Tells a case's story once more from its events alone, and holds it against what is stored.
import type { CaseState } from '@alur/case';
import { evolveCase } from '@alur/case';
import { canonicalJson } from '@alur/kernel';
import type { StoredHistory } from '../ports/case-history.js';

export interface Replay {
  /** Of the last turn that was folded. */
  readonly revision: number;
  /** What the events give. */
  readonly state: CaseState | undefined;
  /** The first turn whose text, number or hash is not what was written. */
  readonly brokenAt?: number;
  /** The case's row names another last hash than its last turn has. */
  readonly isHeadWrong: boolean;
  /** The first place where what is stored says something else; absent where both agree, or only a part was folded. */
  readonly difference?: Difference;
}

export interface Difference {
  /** `process.elements.4.phase` */
  readonly path: string;
  /** As canonical JSON; absent where that side has nothing there. */
  readonly folded?: string;
  readonly stored?: string;
}

export function replayCase(
  { turns, endsAtHead }: StoredHistory,
  stored: CaseState,
  until: number = Number.POSITIVE_INFINITY,
): Replay {
  const told = turns.filter(({ revision }) => revision <= until);
  const state = told.reduce<CaseState | undefined>((known, { at, events }) => evolveCase(known, at, events), undefined);
  const brokenAt = told.find(({ isWhole }) => !isWhole)?.revision;
  const difference = told.length === turns.length ? firstDifference(state, stored, '') : undefined;
  return {
    revision: told.at(-1)?.revision ?? 0,
    state,
    isHeadWrong: !endsAtHead,
    ...(brokenAt === undefined ? {} : { brokenAt }),
    ...(difference ? { difference } : {}),
  };
}

function firstDifference(folded: unknown, stored: unknown, path: string): Difference | undefined {
  if (textOf(folded) === textOf(stored)) return undefined;
  if (isRecord(folded) && isRecord(stored)) {
    const names = [...new Set([...Object.keys(folded), ...Object.keys(stored)])].sort();
    for (const name of names) {
      const found = firstDifference(folded[name], stored[name], path === '' ? name : `${path}.${name}`);
      if (found) return found;
    }
  }
  const [one, other] = [textOf(folded), textOf(stored)];
  return { path, ...(one === undefined ? {} : { folded: one }), ...(other === undefined ? {} : { stored: other }) };
}

const textOf = (value: unknown): string | undefined =>
  value === undefined ? undefined : canonicalJson(value as never);

/** Lists too, by their places. */
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
