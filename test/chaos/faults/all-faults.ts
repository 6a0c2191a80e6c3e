import type { Fault } from './fault.js';
import type { FaultId } from './fault-id.js';
import { killWorker } from './kill-process.js';

export const allFaults: Readonly<Record<FaultId, Fault>> = { F1: killWorker };
