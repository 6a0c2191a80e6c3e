// The last step of a message between cases, the same from whichever side it comes.
import type { CompiledVersion } from '../ports/service-versions.js';
import type { AssignedMessage, MessageExchange } from '../ports/message-exchange.js';
import type { JsonObject, Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { dataClassOf } from '@alur/service';
import { advanceCase } from '../turn/advance-case.js';
import { isNotNow } from '../work/run-work-item.js';
import type { WorkPorts } from '../work/work-handler.js';

export interface ExchangePorts extends Pick<WorkPorts, 'city' | 'lanes' | 'items'> {
  readonly exchange: MessageExchange;
}

/** The case could not take it now and may later, or needs a person. */
export const isUndecided = (error: Rejection): boolean => isNotNow(error) || error.code === 'INSTANCE_TOO_LARGE';

/**
 * Hands it to its receiver and notes the arrival. `missed`: the receiver does not wait any more and the message is
 * nobody's again. Sent twice it arrives once: its id is the key of the command.
 */
export async function deliverMessage(
  { city, lanes, exchange }: ExchangePorts,
  message: AssignedMessage,
): Promise<Result<'arrived' | 'missed', Rejection>> {
  const { id, receiver } = message;
  const result = await lanes.submit({
    caseId: receiver.caseId,
    key: `message:${id}`,
    requestHash: id,
    decide: (loaded) =>
      advanceCase({
        city,
        loaded,
        actor: 'worker:message',
        command: (_record, version) =>
          ok({
            type: 'ReceiveMessage',
            at: loaded.at,
            subscription: receiver.subscription,
            id,
            variables: withoutPersonal(version, message.variables),
          }),
        answer: () => ({ received: id }),
      }),
  });
  if (result.ok || result.error.code === 'MESSAGE_DUPLICATE') {
    await exchange.settle(id);
    return ok('arrived');
  }
  if (isUndecided(result.error)) return err(result.error);
  await exchange.takeBack(message);
  return ok('missed');
}

/** An answer of the applicant is not changed by a message, and nothing personal becomes a variable. */
const withoutPersonal = ({ bundle }: CompiledVersion, variables: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(variables).filter(([name]) => (dataClassOf(bundle, name) ?? 'none') === 'none'));
