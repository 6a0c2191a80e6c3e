import { StoreBusy, StoreUnavailable } from '@alur/application';
import type { Pool } from 'pg';
import { ask, isNoText, isOutage, isTooSlow } from './outage.js';

const failing = (error: Error): Pool => ({ query: () => Promise.reject(error) }) as unknown as Pool;
const withCode = (code: string): Error => Object.assign(new Error('from the driver'), { code });

describe('an outage', () => {
  it.each(['57P01', '57P03', '08006', '53300', '53100', 'ECONNREFUSED', 'ECONNRESET'])('is told by code %s', (code) => {
    expect(isOutage(withCode(code))).toBe(true);
  });

  it.each(['Connection terminated unexpectedly', 'timeout exceeded when trying to connect'])(
    'is told by "%s"',
    (text) => {
      expect(isOutage(new Error(text))).toBe(true);
    },
  );

  it.each(['timeout exceeded when trying to connect', 'Connection terminated due to connection timeout'])(
    'in which nothing was asked is told by "%s"',
    async (text) => {
      await expect(ask(failing(new Error(text)), { text: 'SELECT 1' })).rejects.toThrow(StoreBusy);
      await expect(ask(failing(withCode('57P01')), { text: 'SELECT 1' })).rejects.not.toThrow(StoreBusy);
    },
  );

  it('is not a statement that took too long, but neither is that asked again at once', async () => {
    expect(isTooSlow(withCode('57014'))).toBe(true);
    expect(isTooSlow(withCode('23505'))).toBe(false);
    await expect(ask(failing(withCode('57014')), { text: 'SELECT 1' })).rejects.toThrow(StoreBusy);
  });

  it('is not what somebody sent and no text can hold', () => {
    expect(['22021', '22P02', '22P05'].map((code) => isNoText(withCode(code)))).toEqual([true, true, true]);
    expect(isNoText(withCode('23505'))).toBe(false);
    expect(isOutage(withCode('22P05'))).toBe(false);
  });

  it('that was told already stays one', () => {
    expect(isOutage(new StoreUnavailable(withCode('57P01')))).toBe(true);
  });

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
