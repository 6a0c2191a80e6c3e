// Which request the code that runs now belongs to, so that logs and audit can say it without everybody handing it on.
import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<string>();

export const currentRequestId = (): string | undefined => current.getStore();

/** Everything that `work` begins belongs to the request. */
export const inRequest = (id: string, work: () => void): void => current.run(id, work);
