import { HashesBusy, limitedPasswords } from './limited-passwords.js';

function slow(): { atOnce(): number; most(): number; endAll(): void; hash(): Promise<string> } {
  let running = 0;
  let most = 0;
  const ends: (() => void)[] = [];
  return {
    atOnce: () => running,
    most: () => most,
    endAll: () => {
      for (const end of ends.splice(0)) end();
    },
    async hash() {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => ends.push(resolve));
      running -= 1;
      return 'hash';
    },
  };
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

it('two at once, the next in line wait their turn, and beyond the line is a no', async () => {
  const work = slow();
  const passwords = limitedPasswords(
    { hash: work.hash, matches: () => Promise.resolve(true) },
    { atOnce: 2, waiting: 3 },
  );
  const asked = Array.from({ length: 6 }, () => passwords.hash('x'));
  const answers = Promise.allSettled(asked);
  for (let round = 0; round < 4; round += 1) {
    await settle();
    work.endAll();
  }
  const settled = await answers;
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  expect(settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))).toEqual([
    expect.any(HashesBusy),
  ]);
  expect(work.most()).toBe(2);
});

it('a hash that fails gives its place back', async () => {
  let fails = true;
  const passwords = limitedPasswords(
    {
      hash: () => (fails ? Promise.reject(new Error('no')) : Promise.resolve('hash')),
      matches: () => Promise.resolve(true),
    },
    { atOnce: 1, waiting: 0 },
  );
  await expect(passwords.hash('x')).rejects.toThrow('no');
  fails = false;
  await expect(passwords.hash('x')).resolves.toBe('hash');
});
