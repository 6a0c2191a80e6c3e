import { err, ok } from '@alur/kernel';
import type { WorkItem, WorkItems } from '../ports/work-items.js';
import { StoreUnavailable } from '../ports/store-unavailable.js';
import type { KindOfWork } from './run-work-item.js';
import { performWork } from './run-work-item.js';
import type { GiveUp, WorkHandler } from './work-handler.js';
import { exponentialRetry } from './work-handler.js';

const item: WorkItem = {
  caseId: 'c1',
  key: 'letter-1',
  kind: 'letter',
  payload: {},
  runAt: '2026-11-24T02:00:00.000Z',
  attempt: 2,
  failures: 1,
  losses: 0,
};

const refused = (code: string): WorkHandler => jest.fn(() => Promise.resolve(err({ code, message: code })));
const broken: WorkHandler = () => Promise.reject(new Error('no connection'));

/** What became of the item, and how often the case was told that it will not be done. */
async function doing(
  handle: WorkHandler,
  { attempts = 3, giveUp, ...given }: { attempts?: number; giveUp?: GiveUp; losses?: number } = {},
) {
  const became: string[] = [];
  const note = (what: string) => () => {
    became.push(what);
    return Promise.resolve();
  };
  const kind: KindOfWork = { handle, retry: exponentialRetry(attempts), ...(giveUp ? { giveUp } : {}) };
  const items = {
    retryLater: note('later'),
    postpone: note('postponed'),
    finish: note('finished'),
    bury: note('buried'),
  } as unknown as WorkItems;
  const kinds = { letter: kind };
  await performWork({ items, kinds, log: () => undefined }, { ...item, ...given });
  return became;
}

describe('what becomes of a work item', () => {
  it.each([
    ['LEASE_LOST', []],
    ['CASE_BUSY', ['postponed']],
    ['OVERLOADED', ['postponed']],
    ['TIMER_NOT_DUE', ['postponed']],
    ['JOB_NOT_OPEN', ['finished']],
    ['INSTANCE_TOO_LARGE', ['buried']],
  ])('that the case answered with %s', async (code, became) => {
    expect(await doing(refused(code))).toEqual(became);
  });

  it('that failed: tried again, until its tries are used up', async () => {
    expect(await doing(broken)).toEqual(['later']);
    expect(await doing(broken, { attempts: 2 })).toEqual(['buried']);
  });

  it('that was given up: the case knows, and nobody need dig for it', async () => {
    const giveUp = jest.fn(() => Promise.resolve(ok({})));
    expect(await doing(broken, { attempts: 2, giveUp })).toEqual([]);
    expect(giveUp).toHaveBeenCalledWith(item, 'no connection');
  });

  it('that could not even be given up is put aside', async () => {
    const giveUp = () => Promise.reject(new Error('still none'));
    expect(await doing(broken, { attempts: 2, giveUp })).toEqual(['buried']);
  });

  it.each([
    ['JOB_NOT_OPEN', ['finished']],
    ['CASE_BUSY', ['postponed']],
    ['LEASE_LOST', []],
    ['INSTANCE_TOO_LARGE', ['buried']],
  ])('whose giving up was answered with %s', async (code, became) => {
    expect(await doing(broken, { attempts: 2, giveUp: () => Promise.resolve(err({ code, message: code })) })).toEqual(
      became,
    );
  });

  it('that took everybody with it who took it is not tried once more', async () => {
    const handle = jest.fn(() => Promise.resolve(ok({})));
    expect(await doing(handle, { losses: 9 })).toEqual([]);
    expect(handle).toHaveBeenCalledTimes(1);
    expect(await doing(handle, { losses: 10 })).toEqual(['buried']);
    expect(handle).toHaveBeenCalledTimes(1);
  });

  it('while the store is away: nobody can write what became of it, so its lease has to end', async () => {
    const away: WorkHandler = () => Promise.reject(new StoreUnavailable(new Error('gone')));
    await expect(doing(away)).rejects.toThrow(StoreUnavailable);
  });

  it('that cannot be given up while the store is away is not put aside either: nobody would wait for an incident', async () => {
    const giveUp = () => Promise.reject(new StoreUnavailable(new Error('gone')));
    await expect(doing(broken, { attempts: 2, giveUp })).rejects.toThrow(StoreUnavailable);
  });

  it('of a kind that this process does not do is a mistake of whoever gave it', async () => {
    await expect(performWork({ items: {} as WorkItems, kinds: {}, log: () => undefined }, item)).rejects.toThrow(
      'work of kind letter',
    );
  });
});
