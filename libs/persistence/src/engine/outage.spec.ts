import { StoreUnavailable } from '@alur/application';
import type { Pool } from 'pg';
import { ask, isOutage } from './outage.js';

const failing = (error: Error): Pool => ({ query: () => Promise.reject(error) }) as unknown as Pool;
const withCode = (code: string): Error => Object.assign(new Error('from the driver'), { code });

describe('an outage', () => {
  it.each(['57P01', '57P03', '08006', '53300', 'ECONNREFUSED', 'ECONNRESET'])('is told by code %s', (code) => {
    expect(isOutage(withCode(code))).toBe(true);
  });

  it.each(['Connection terminated unexpectedly', 'timeout exceeded when trying to connect'])(
    'is told by "%s"',
    (text) => {
      expect(isOutage(new Error(text))).toBe(true);
    },
  );

  it('of one address among several is one', () => {
    expect(isOutage(new AggregateError([withCode('ECONNREFUSED')]))).toBe(true);
  });

  it.each(['23505', '57014', '40P01', '42601'])('is not a statement that failed by itself with %s', (code) => {
    expect(isOutage(withCode(code))).toBe(false);
    expect(isOutage('no error at all')).toBe(false);
  });

  it('reaches whoever asked as one kind of error, with its cause', async () => {
    const cause = withCode('57P01');
    await expect(ask(failing(cause), { text: 'SELECT 1' })).rejects.toThrow(StoreUnavailable);
    await expect(ask(failing(cause), { text: 'SELECT 1' })).rejects.toMatchObject({ cause });
    await expect(ask(failing(withCode('42601')), { text: 'SELEKT' })).rejects.not.toThrow(StoreUnavailable);
  });
});
