// Which request the code that runs now belongs to and what it may see, so that logs, audit and the database can tell
// without everybody handing it on.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { BlindIndex, Sights } from '@alur/application';
import type { Sight } from '@alur/persistence';

interface RequestContext {
  readonly id: string;
  sight: Sight;
}

const current = new AsyncLocalStorage<RequestContext>();

export const currentRequestId = (): string | undefined => current.getStore()?.id;

/** Outside of a request nothing is seen. */
export const currentSight = (): Sight | undefined => current.getStore()?.sight;

/** Everything that `work` begins belongs to the request. */
export const inRequest = (id: string, work: () => void): void => current.run({ id, sight: {} }, work);

/** What is seen from here on beside what was seen before, until the request ends. */
export function seeAlso(more: Sight): void {
  const context = current.getStore();
  if (context) context.sight = { ...context.sight, ...more };
}

export const requestSights = (index: BlindIndex): Sights => ({
  seeCase: (caseId) => seeAlso({ caseId }),
  knowReference: (reference) => seeAlso({ reference }),
  async provePhone(phone) {
    seeAlso({ phone: (await index.digestsOf('account', phone)).map(({ digest }) => digest) });
  },
});
