import type { JsonObject } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { City } from '@alur/city';
import type { Lanes } from '../ports/lanes.js';
import type { MessageExchange } from '../ports/message-exchange.js';
import { StoreUnavailable } from '../ports/store-unavailable.js';
import type { WorkItem, WorkItems } from '../ports/work-items.js';
import type { ExchangePorts } from './deliver-message.js';
import { spreadSignal } from './spread-signal.js';

const idOf = (n: number): string => `case-${String(n).padStart(5, '0')}`;
const start: JsonObject = { thrown: '3', name: 'storm', at: '2026-11-24T02:00:00.000Z', after: null, left: [] };

/** So many cases that listen; `answer` may make one of them busy, or the store go away. */
function town(count: number, answer: (caseId: string) => string = () => 'heard') {
  const ids = Array.from({ length: count }, (_, n) => idOf(n));
  const heard = new Map<string, number>();
  const became: string[] = [];
  let payload = start;
  const listener = (caseId: string) => ({ caseId, subscriptions: ['2'] });
  const exchange = {
    listeners: ({ after = '', limit }: { after?: string; limit: number }) =>
      Promise.resolve(
        ids
          .filter((id) => id > after)
          .slice(0, limit)
          .map(listener),
      ),
    stillListening: ({ cases }: { cases: readonly string[] }) => Promise.resolve(cases.map(listener)),
  } as unknown as MessageExchange;
  const lanes = {
    submit({ caseId }: { caseId: string }) {
      const said = answer(caseId);
      if (said === 'away') return Promise.reject(new StoreUnavailable(undefined));
      if (said === 'broken') return Promise.reject(new Error('a bug'));
      if (said !== 'heard') return Promise.resolve(err({ code: said, message: '' }));
      heard.set(caseId, (heard.get(caseId) ?? 0) + 1);
      return Promise.resolve(ok({}));
    },
  } as unknown as Lanes;
  const items = {
    keepPlace: (_item: WorkItem, place: JsonObject) => {
      payload = place;
      return Promise.resolve(true);
    },
    postpone: () => Promise.resolve(void became.push('given back')),
    finish: () => Promise.resolve(void became.push('finished')),
  } as unknown as WorkItems;
  const handle = spreadSignal({ city: {} as City, lanes, items, exchange } as ExchangePorts);
  const item = { caseId: 'c', key: 'signal-3', kind: 'signal' } as WorkItem;
  return { heard, became, place: () => payload, run: () => handle({ ...item, payload }) };
}

describe('a signal to very many cases', () => {
  it('lets others have their turn after a thousand, and goes on from there', async () => {
    const { heard, became, place, run } = town(1_150);
    await run();
    expect([heard.size, became, place()['after']]).toEqual([1_000, ['given back'], idOf(999)]);
    await run();
    expect([heard.size, became]).toEqual([1_150, ['given back', 'finished']]);
    expect(new Set(heard.values())).toEqual(new Set([1]));
  });

  it.each(['CASE_BUSY', 'OVERLOADED', 'INSTANCE_TOO_LARGE', 'broken'])(
    'asks a case once more that was %s',
    async (said) => {
      let asked = 0;
      const { heard, became, run } = town(150, (id) => (id === idOf(7) && (asked += 1) === 1 ? said : 'heard'));
      await run();
      expect([heard.size, asked, became]).toEqual([150, 2, ['finished']]);
    },
  );

  it('does not wait for a case that does not listen any more', async () => {
    const { heard, became, run } = town(3, (id) => (id === idOf(1) ? 'SUBSCRIPTION_NOT_OPEN' : 'heard'));
    await run();
    expect([heard.size, became]).toEqual([2, ['finished']]);
  });

  it('is tried again for those that are left, whose ids it keeps', async () => {
    const { heard, place, run } = town(3, (id) => (id === idOf(1) ? 'broken' : 'heard'));
    await expect(run()).rejects.toThrow(idOf(1));
    expect([heard.size, place()['left']]).toEqual([2, [idOf(1)]]);
    await expect(run()).rejects.toThrow(idOf(1));
    expect(new Set(heard.values())).toEqual(new Set([1]));
  });

  it('keeps its place when the store goes away, and does not call that the fault of a case', async () => {
    const { place, run } = town(150, (id) => (id >= idOf(100) ? 'away' : 'heard'));
    await expect(run()).rejects.toThrow(StoreUnavailable);
    expect(place()).toMatchObject({ after: idOf(99), left: [] });
  });
});
