import { allAtOnce } from './all-at-once.js';
import { loseCommits, restartDatabase } from './break-database.js';
import { flushQueues, killQueues, sickenQueues } from './break-queues.js';
import { badScanner } from './bad-scanner.js';
import { clockJumps } from './clock-jumps.js';
import { crashPoints } from './crash-points.js';
import { flippedBytes } from './flipped-bytes.js';
import { poison } from './poison.js';
import { stalls } from './stalls.js';
import { disturbDeliveries } from './disturb-deliveries.js';
import type { Fault } from './fault.js';
import type { FaultId } from './fault-id.js';
import { killGateway, killWorker } from './kill-process.js';
import { slowNet } from './slow-net.js';
import { zombieWorker } from './zombie-worker.js';

export const allFaults: Readonly<Record<FaultId, Fault>> = {
  F1: killWorker,
  F2: killGateway,
  F3: crashPoints,
  F4: flushQueues,
  F5: killQueues,
  F6: sickenQueues,
  F7: restartDatabase,
  F9: loseCommits,
  F10: disturbDeliveries,
  F11: zombieWorker,
  F12: stalls,
  F13: clockJumps,
  F16: slowNet,
  F17: poison,
  F18: badScanner,
  F24: flippedBytes,
  F25: allAtOnce,
};
