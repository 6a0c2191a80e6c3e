// A signal to the cases that wait for it: slice by slice, its place kept in the payload, so that a worker that is killed
// is followed by one that goes on.
import type { JsonObject, Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { Listener } from '../ports/message-exchange.js';
import { StoreUnavailable } from '../ports/store-unavailable.js';
import type { WorkItem } from '../ports/work-items.js';
import { advanceCase } from '../turn/advance-case.js';
import type { WorkHandler } from '../work/work-handler.js';
import { payloadText } from '../work/work-handler.js';
import type { ExchangePorts } from './deliver-message.js';
import { isUndecided } from './deliver-message.js';

const slice = 100;
/** After so many slices others get their turn. */
const slicesAtOnce = 10;
/** Cases that did not take the signal, beyond which something else is wrong. */
const mostLeft = 500;

interface Signal {
  /** Key of the command in each case: heard twice it counts once. */
  readonly key: string;
  readonly name: string;
  readonly at: string;
  readonly except: string;
}

interface Place {
  readonly after: string | undefined;
  readonly left: readonly string[];
}

/** Those that waited when it was thrown hear it; one case that cannot take it holds up no other. */
export const spreadSignal =
  (ports: ExchangePorts): WorkHandler =>
  async (item) => {
    const signal = signalOf(item);
    let place = placeOf(item);
    for (let slices = 0; place.left.length < mostLeft; slices += 1) {
      if (slices === slicesAtOnce) return giveBack(ports, item);
      const cases = await ports.exchange.listeners({ ...signal, after: place.after, limit: slice });
      const last = cases.at(-1);
      if (!last) break;
      const failed = await tellAll(ports, signal, cases);
      place = { after: last.caseId, left: [...place.left, ...failed] };
      if (!(await keep(ports, item, place))) return err(leaseLost);
    }
    if (place.left.length > 0) {
      const again = await ports.exchange.stillListening({ ...signal, cases: place.left });
      const left = await tellAll(ports, signal, again);
      if (!(await keep(ports, item, { ...place, left }))) return err(leaseLost);
      if (left.length > 0)
        throw new Error(`Expected every case to take signal ${signal.name}, but not: ${left.join(', ')}`);
    }
    await ports.items.finish(item);
    return ok(undefined);
  };

async function giveBack({ items }: ExchangePorts, item: WorkItem): Promise<Result<undefined, Rejection>> {
  await items.postpone(item, 0);
  return ok(undefined);
}

const signalOf = (item: WorkItem): Signal => ({
  key: `signal:${item.caseId}.${payloadText(item, 'thrown')}`,
  name: payloadText(item, 'name'),
  at: payloadText(item, 'at'),
  except: item.caseId,
});

function placeOf({ payload: { after, left } }: WorkItem): Place {
  return { after: typeof after === 'string' ? after : undefined, left: (left ?? []) as readonly string[] };
}

const keep = ({ items }: ExchangePorts, item: WorkItem, { after, left }: Place): Promise<boolean> =>
  items.keepPlace(item, { ...item.payload, after: after ?? null, left } satisfies JsonObject);

const leaseLost = {
  code: 'LEASE_LOST',
  message: 'Expected to hold the work of spreading a signal, but another worker has it.',
};

/** Gives the cases to be asked again. */
async function tellAll(ports: ExchangePorts, signal: Signal, cases: readonly Listener[]): Promise<readonly string[]> {
  const told = await Promise.all(cases.map(async (one) => ((await tell(ports, signal, one)) ? [] : [one.caseId])));
  return told.flat();
}

/** A refusal means that it waits no more; only a case that is busy, too large or broken is asked again. */
async function tell(
  { city, lanes }: ExchangePorts,
  signal: Signal,
  { caseId, subscriptions }: Listener,
): Promise<boolean> {
  try {
    const result = await lanes.submit({
      caseId,
      key: signal.key,
      requestHash: signal.key,
      decide: (loaded) =>
        advanceCase({
          city,
          loaded,
          actor: 'worker:signal',
          command: () => ok({ type: 'ReceiveSignal', at: loaded.at, name: signal.name, subscriptions }),
          answer: () => ({ heard: signal.key }),
        }),
    });
    return result.ok || !isUndecided(result.error);
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    return false;
  }
}
