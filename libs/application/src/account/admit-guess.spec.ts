import type { Guesses } from '../ports/accounts.js';
import { admitGuess, networkOf } from './admit-guess.js';

function inMemory(): Guesses {
  const tries = new Map<string, number>();
  const add = (subject: string, by: number): number => {
    tries.set(subject, (tries.get(subject) ?? 0) + by);
    return tries.get(subject) ?? 0;
  };
  return {
    take: (subject, { most }) => Promise.resolve(add(subject, 1) <= most),
    count: (subject) => Promise.resolve(tries.get(subject) ?? 0),
    giveBack: (subject) => Promise.resolve(void add(subject, -1)),
    forget: (subject) => Promise.resolve(void tries.delete(subject)),
    discardOver: () => Promise.resolve(0),
  };
}

const account = 'account:1';

async function guess(guesses: Guesses, times: number, network: (n: number) => string): Promise<number> {
  let admitted = 0;
  for (let n = 0; n < times; n += 1)
    if ((await admitGuess(guesses, account, { network: network(n) })).admitted) admitted += 1;
  return admitted;
}

it('a stranger gets ten tries and is then refused, from that network only', async () => {
  const guesses = inMemory();
  expect(await guess(guesses, 30, () => '10.0.0.1')).toBe(10);
  expect((await admitGuess(guesses, account, { network: '10.0.0.2' })).admitted).toBe(true);
});

it('whoever was there before is not slowed by guesses from elsewhere', async () => {
  const guesses = inMemory();
  await guess(guesses, 500, (n) => `10.0.${String(n % 100)}.1`);
  expect((await admitGuess(guesses, account, { network: '10.0.0.1', device: 'a' })).admitted).toBe(true);
  expect((await admitGuess(guesses, account, { network: '10.0.0.1' })).admitted).toBe(false);
});

it('while many guess at one account each gets less, and a newcomer is still heard', async () => {
  const guesses = inMemory();
  await guess(guesses, 60, (n) => `10.1.${String(n)}.1`);
  expect(await guess(guesses, 10, () => '10.2.0.1')).toBe(3);
  expect((await admitGuess(guesses, account, { network: '10.3.0.1' })).admitted).toBe(true);
});

it('one network cannot try a hundred accounts', async () => {
  const guesses = inMemory();
  const heard = await Promise.all(
    Array.from({ length: 150 }, (_, n) => admitGuess(guesses, `account:${String(n)}`, { network: '10.0.0.1' })),
  );
  expect(heard.filter(({ admitted }) => admitted)).toHaveLength(100);
});

it('an office that signs in rightly is never too much', async () => {
  const guesses = inMemory();
  for (let n = 0; n < 300; n += 1) {
    const admission = await admitGuess(guesses, `account:${String(n % 100)}`, { network: '10.0.0.1' });
    expect(admission.admitted).toBe(true);
    await admission.wasRight();
  }
});

it('of an IPv6 address its network counts', () => {
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
  expect(networkOf('::ffff:10.0.0.1')).toBe('::ffff:10.0.0.1');
  expect(networkOf('10.0.0.1')).toBe('10.0.0.1');
});
