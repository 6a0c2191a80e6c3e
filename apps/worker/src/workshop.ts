import {
  deliverHandOff,
  exponentialRetry,
  fireTimer,
  giveUpHandOff,
  giveUpJob,
  insideKinds,
  issueLetter,
  sendMessage,
} from '@alur/application';
import type { KindOfWork, LetterRenderer, WorkKind, Workshop } from '@alur/application';
import type { Logger, Ports } from '@alur/platform';
import { logWork } from '@alur/platform';

/** One handler per kind of work: the closed list that the boot of a worker stands on. What only moves the case fails by our fault alone: few tries. */
export function workshop(
  ports: Ports,
  renderer: LetterRenderer,
  log: Logger,
): Workshop & { readonly kinds: Record<WorkKind, KindOfWork> } {
  const letters = {
    ...ports,
    // A copy would keep the city of this moment.
    get city() {
      return ports.city;
    },
    renderer,
  };
  return {
    items: ports.items,
    kinds: {
      handoff: { handle: deliverHandOff(ports), retry: exponentialRetry(3), giveUp: giveUpHandOff(ports) },
      letter: { handle: issueLetter(letters), retry: exponentialRetry(5), giveUp: giveUpJob(ports) },
      message: { handle: sendMessage(ports), retry: exponentialRetry(8), giveUp: giveUpJob(ports) },
      timer: { handle: fireTimer(ports), retry: exponentialRetry(3) },
      ...insideKinds(ports),
    },
    log: logWork(log),
  };
}
