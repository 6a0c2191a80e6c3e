import type { CaseEffect } from '@alur/case';
import { subscriptionRows } from './subscription-rows.js';

const at = '2026-11-24T02:00:00.000Z';
const message: CaseEffect = {
  type: 'OpenSubscription',
  key: '3',
  on: { kind: 'message', name: 'granted', correlationKey: 'sealed' },
};
const signal: CaseEffect = { type: 'OpenSubscription', key: '4', on: { kind: 'signal', name: 'storm' } };

describe('the rows of what a case waits for', () => {
  it('say what, since when, and what is over', () => {
    expect(subscriptionRows([message, signal, { type: 'CloseSubscription', key: '1' }], at)).toEqual({
      opened: [
        { key: '3', kind: 'message', name: 'granted', correlation: 'sealed', openedAt: at },
        { key: '4', kind: 'signal', name: 'storm', openedAt: at },
      ],
      closed: ['1'],
    });
  });

  it('are not written for what opens and closes in one commit', () => {
    expect(subscriptionRows([message, { type: 'CloseSubscription', key: '3' }], at).opened).toEqual([]);
  });
});
