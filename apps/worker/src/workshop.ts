import {
  continueRounds,
  deliverHandOff,
  exponentialRetry,
  fireTimer,
  giveUpHandOff,
  giveUpJob,
  issueLetter,
  sendMessage,
} from '@alur/application';
import type { Workshop } from '@alur/application';
import { typstLetterRenderer } from '@alur/connectors';
import type { Logger, Ports } from '@alur/platform';

/** One handler per kind of work: the closed list that the boot of a worker stands on. */
export function workshop(ports: Ports, log: Logger): Workshop {
  const letters = { ...ports, renderer: typstLetterRenderer() };
  return {
    items: ports.items,
    kinds: {
      handoff: { handle: deliverHandOff(ports), retry: exponentialRetry(10), giveUp: giveUpHandOff(ports) },
      letter: { handle: issueLetter(letters), retry: exponentialRetry(5), giveUp: giveUpJob(ports) },
      message: { handle: sendMessage(ports), retry: exponentialRetry(8), giveUp: giveUpJob(ports) },
      rounds: { handle: continueRounds(ports), retry: exponentialRetry(20) },
      timer: { handle: fireTimer(ports), retry: exponentialRetry(20) },
    },
    log: ({ event, item, error }) =>
      log.warn({ event, caseId: item.caseId, workItem: item.key, attempt: item.attempt, error }, 'work item'),
  };
}
