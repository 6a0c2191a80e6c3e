import type { KindOfWork } from '../work/run-work-item.js';
import { continueRounds } from '../work/continue-rounds.js';
import type { WorkPorts } from '../work/work-handler.js';
import { exponentialRetry } from '../work/work-handler.js';

/** Work that only moves cases: every process that commits can do it. */
export const insideKinds = (ports: WorkPorts): { readonly rounds: KindOfWork } => ({
  rounds: { handle: continueRounds(ports), retry: exponentialRetry(3) },
});
