import { correlate } from '../messages/correlate.js';
import type { CorrelatePorts } from '../messages/correlate.js';
import { match } from '../messages/match.js';
import { spreadSignal } from '../messages/spread-signal.js';
import type { KindOfWork } from '../work/run-work-item.js';
import { continueRounds } from '../work/continue-rounds.js';
import { exponentialRetry } from '../work/work-handler.js';

/** Work that only moves cases: every process that commits can do it. A case that cannot be reached by others is not their fault: more tries. */
export const insideKinds = (
  ports: CorrelatePorts,
): Readonly<Record<'correlate' | 'match' | 'rounds' | 'signal', KindOfWork>> => ({
  correlate: { handle: correlate(ports), retry: exponentialRetry(8) },
  match: { handle: match(ports), retry: exponentialRetry(8) },
  rounds: { handle: continueRounds(ports), retry: exponentialRetry(3) },
  signal: { handle: spreadSignal(ports), retry: exponentialRetry(8) },
});
