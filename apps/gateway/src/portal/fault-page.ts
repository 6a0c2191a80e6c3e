import type { BusyPageView, FaultKind } from '@alur/portal-pages';
import { busyPage, faultPage as render, paths } from '@alur/portal-pages';
import type { FaultPage } from '../http/problem-details.filter.js';
import { ownPath } from '../http/own-path.js';
import type { PortalFrame } from './portal-frame.js';
import { sentAnswers } from './sent-answers.js';

const kinds: Readonly<Record<string, FaultKind>> = {
  REQUEST_INVALID: 'not-found',
  NOT_SIGNED_IN: 'forbidden',
  ORIGIN_REFUSED: 'forbidden',
  ALREADY_SUBMITTED: 'already-sent',
  SERVICE_RETIRED: 'retired',
  FILE_TOO_LARGE: 'too-large',
  TOO_MANY_REQUESTS: 'too-many',
  INTERNAL_ERROR: 'broken',
  DATA_DAMAGED: 'broken',
  PREVIEW_UNFINISHED: 'unfinished',
};

/** A foreign thing looks like one that does not exist. */
const kindOf = (code: string): FaultKind => kinds[code] ?? (code.endsWith('NOT_FOUND') ? 'not-found' : 'stale-form');

const passing: Readonly<Record<string, BusyPageView['reason']>> = {
  CASE_BUSY: 'crowded',
  OVERLOADED: 'crowded',
  STORE_UNAVAILABLE: 'away',
};

/** A refusal as a page. It explains itself; only what broke on our side needs a code to ask about. */
export const faultPage =
  (frame: PortalFrame): FaultPage =>
  async ({ rejection, retryAfter }, traceId, request) => {
    const reason = passing[rejection.code];
    if (reason) {
      const sent = await sentAnswers(request);
      return busyPage(
        {
          reason,
          seconds: retryAfter ?? 0,
          address: ownPath(request.url) ?? paths.home,
          traceId,
          ...(sent ? { sent } : {}),
        },
        frame.bareSite(request),
      );
    }
    const kind = kindOf(rejection.code);
    return render(
      { kind, detail: rejection.message, ...(kind === 'broken' ? { traceId } : {}) },
      await frame.site(request),
    );
  };
