import type { FaultKind } from '@alur/portal-pages';
import { faultPage as render } from '@alur/portal-pages';
import type { FaultPage } from '../http/problem-details.filter.js';
import type { PortalFrame } from './portal-frame.js';

const kinds: Readonly<Record<string, FaultKind>> = {
  REQUEST_INVALID: 'not-found',
  NOT_SIGNED_IN: 'forbidden',
  ORIGIN_REFUSED: 'forbidden',
  ALREADY_SUBMITTED: 'already-sent',
  FILE_TOO_LARGE: 'too-large',
  TOO_MANY_REQUESTS: 'too-many',
  CASE_BUSY: 'unavailable',
  INTERNAL_ERROR: 'broken',
};

/** A foreign thing looks like one that does not exist. */
const kindOf = (code: string): FaultKind => kinds[code] ?? (code.endsWith('NOT_FOUND') ? 'not-found' : 'stale-form');

const isOurs = (kind: FaultKind): boolean => kind === 'broken' || kind === 'unavailable';

/** A refusal as a page. It explains itself; only what broke on our side needs a code to ask about. */
export const faultPage =
  (frame: PortalFrame): FaultPage =>
  async ({ rejection }, traceId, request) => {
    const kind = kindOf(rejection.code);
    return render({ kind, detail: rejection.message, ...(isOurs(kind) ? { traceId } : {}) }, await frame.site(request));
  };
