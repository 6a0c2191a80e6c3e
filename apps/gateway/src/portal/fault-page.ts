import type { FaultKind } from '@alur/portal-pages';
import { faultPage as render } from '@alur/portal-pages';
import type { FaultPage } from '../http/problem-details.filter.js';
import type { PortalFrame } from './portal-frame.js';

const kinds: Readonly<Record<number, FaultKind>> = {
  403: 'forbidden',
  404: 'not-found',
  409: 'already-sent',
  412: 'stale-form',
  413: 'too-large',
  429: 'too-many',
  503: 'unavailable',
};

/** A refusal as a page; a foreign thing looks like one that does not exist. */
export const faultPage =
  (frame: PortalFrame): FaultPage =>
  async (fault, traceId, request) =>
    render(
      {
        kind: fault.status >= 500 && fault.status !== 503 ? 'broken' : (kinds[fault.status] ?? 'stale-form'),
        detail: fault.rejection.message,
        // A refusal explains itself; only what broke on our side needs a code to ask about.
        ...(fault.status >= 500 ? { traceId } : {}),
      },
      await frame.site(request),
    );
