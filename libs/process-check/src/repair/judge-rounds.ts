// What may become of an activity that is done several times: each round that is open, and those to come.
import type { LoopProgress } from '@alur/process-engine';
import type { Completion, ScopeVerdict } from '../scopes/verdict.js';

interface Rounds {
  /** Of the rounds that are open; `undefined` where nothing inside can go wrong. */
  readonly open: readonly (ScopeVerdict | undefined)[];
  readonly loop: LoopProgress;
  /** Of a round that begins. */
  readonly next: ScopeVerdict | undefined;
}

/** Any round may hang, and all must complete; more of them may always come where their number is not known before. */
export function judgeRounds({ open, loop, next }: Rounds): ScopeVerdict | undefined {
  const mayBegin = loop.total === undefined || loop.started < loop.total;
  const rounds = [...open, ...(mayBegin ? [next] : [])].flatMap((verdict) => verdict ?? []);
  if (rounds.length === 0) return undefined;
  const cancelled = rounds.find((round) => round.cancelled)?.cancelled;
  return {
    completions: rounds.map(({ completions }) => completions).reduce(bothOf),
    troubles: rounds.flatMap(({ troubles }) => troubles),
    exits: rounds.flatMap(({ exits }) => exits),
    ...(cancelled ? { cancelled } : {}),
    unsafe: rounds.flatMap(({ unsafe }) => unsafe),
    reached: new Set(rounds.flatMap(({ reached }) => [...reached])),
    wayTo: (key) => rounds.map((round) => round.wayTo(key)).find((way) => way !== undefined),
    undoable: rounds.flatMap(({ undoable }) => undoable),
    isCut: rounds.some(({ isCut }) => isCut),
  };
}

/** One way for each of the escalations thrown by both together. */
function bothOf(some: readonly Completion[], others: readonly Completion[]): readonly Completion[] {
  const found = new Map<string, Completion>();
  for (const one of some)
    for (const other of others) {
      const thrown = [...new Set([...one.thrown, ...other.thrown])].sort();
      const name = thrown.join(' ');
      if (!found.has(name)) found.set(name, { thrown, trace: [...one.trace, ...other.trace] });
    }
  return [...found.values()];
}
