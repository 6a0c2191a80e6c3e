import { standstillSeconds, watchdog } from './watchdog.js';

/** A consumer that counts what the test says, and a queue that waits as long as it says. */
function watching(queue = 'handoff.dinsos') {
  const now = { begun: 0, inHand: 0, waiting: standstillSeconds };
  const restarted: string[] = [];
  const look = watchdog({
    consumers: [
      {
        queue,
        begun: () => now.begun,
        inHand: () => now.inHand,
        restart: () => Promise.resolve(),
      },
    ],
    waiting: () => Promise.resolve(new Map([[queue, now.waiting]])),
    restarted: (name) => restarted.push(name),
  });
  return { now, restarted, look };
}

describe('the watchdog', () => {
  it('restarts a consumer of which nothing was begun between two looks while old work waits', async () => {
    const { restarted, look } = watching();
    await look();
    expect(restarted).toEqual([]);
    await look();
    expect(restarted).toEqual(['handoff.dinsos']);
  });

  it.each([
    ['it begins something', { begun: 1 }],
    ['it is at something', { inHand: 1 }],
    ['nothing old waits', { waiting: standstillSeconds - 1 }],
  ])('leaves it alone while %s', async (_why, change) => {
    const { now, restarted, look } = watching();
    await look();
    Object.assign(now, change);
    await look();
    expect(restarted).toEqual([]);
  });
});
