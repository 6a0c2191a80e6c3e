import type { CitizenActor } from '@alur/access';
import type { City } from '@alur/city';
import type { Rejection, Result } from '@alur/kernel';
import { ok } from '@alur/kernel';
import type { Submitted } from '../citizen/submit-request.js';
import type { CaseReading } from '../ports/case-reading.js';
import type { Lanes } from '../ports/lanes.js';
import { advanceCase } from '../turn/advance-case.js';
import { ownCase } from './open-correction.js';

export interface WithdrawPorts {
  readonly city: City;
  readonly reading: CaseReading;
  readonly lanes: Lanes;
}

/** The applicant takes the request back; asked again it answers the same. Rejections: `CASE_NOT_FOUND`, `REQUEST_DECIDED`, `CASE_BUSY`. */
export const withdrawRequest =
  (ports: WithdrawPorts) =>
  async (actor: CitizenActor, caseId: string): Promise<Result<Submitted, Rejection>> => {
    const own = await ownCase(ports, actor, caseId);
    if (!own.ok) return own;
    return ports.lanes.submit<Submitted>({
      caseId,
      service: own.value.serviceId,
      key: 'withdraw',
      requestHash: 'withdraw',
      decide: (loaded) =>
        advanceCase<Submitted>({
          city: ports.city,
          loaded,
          actor: `citizen:${actor.id}`,
          command: () => ok({ type: 'WithdrawRequest', at: loaded.at }),
          answer: ({ id, reference }) => ({ caseId: id, reference }),
        }),
    });
  };
