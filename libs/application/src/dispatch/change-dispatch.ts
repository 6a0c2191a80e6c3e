import type { City } from '@alur/city';
import type { Rejection, Result } from '@alur/kernel';
import { assertNever, err, ok } from '@alur/kernel';
import type { Audit } from '../ports/audit.js';
import type { DispatchLimits } from '../ports/dispatch-limits.js';

export type DispatchChange =
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  /** So many hand-offs in work at once, over all workers. */
  | { readonly kind: 'limit'; readonly concurrency: number }
  | { readonly kind: 'unlimit' };

export interface DispatchPorts {
  readonly city: City;
  readonly limits: DispatchLimits;
  readonly audit: Audit;
}

/** How hand-offs to an agency go on from now; written down first, or it does not happen. Rejections: `AGENCY_UNKNOWN`. */
export const changeDispatch =
  ({ city, limits, audit }: DispatchPorts) =>
  async (by: string, agency: string, change: DispatchChange): Promise<Result<undefined, Rejection>> => {
    if (!Object.hasOwn(city.agencies, agency))
      return err({ code: 'AGENCY_UNKNOWN', message: `Instansi "${agency}" tidak ada di konfigurasi kota.` });
    await audit.record({
      actor: `operator:${by}`,
      action: 'dispatch-changed',
      subject: { kind: 'agency', id: agency },
      outcome: 'done',
      details: { ...change },
    });
    await apply(limits, by, agency, change);
    return ok(undefined);
  };

function apply(limits: DispatchLimits, by: string, agency: string, change: DispatchChange): Promise<void> {
  switch (change.kind) {
    case 'pause':
      return limits.pause(agency, by);
    case 'resume':
      return limits.resume(agency);
    case 'limit':
      return limits.limit(agency, change.concurrency);
    case 'unlimit':
      return limits.unlimit(agency);
    default:
      return assertNever(change);
  }
}
