import fc from 'fast-check';
import { mayWait, shareOf } from './fair-share.js';

const room = (limit: number, held: Readonly<Record<string, number>>) => ({
  limit,
  held: new Map(Object.entries(held)),
});

describe('a room that is not nearly full', () => {
  it('lets everybody in, also the one that holds it all', () => {
    expect(mayWait(room(100, { sktm: 74 }), 'sktm')).toBe(true);
  });
});

describe('a room that is nearly full', () => {
  it('refuses the service that holds more than its part', () => {
    expect(mayWait(room(100, { sktm: 75, usaha: 3 }), 'sktm')).toBe(false);
  });

  it('lets in a service that holds less than its part, and one that comes new', () => {
    expect(mayWait(room(100, { sktm: 75, usaha: 3 }), 'usaha')).toBe(true);
    expect(mayWait(room(100, { sktm: 100, usaha: 3 }), 'izin')).toBe(true);
  });

  it('lets a single service fill it to the limit and no further', () => {
    expect(mayWait(room(100, { sktm: 99 }), 'sktm')).toBe(true);
    expect(mayWait(room(100, { sktm: 100 }), 'sktm')).toBe(false);
  });

  it('has a place for one of each, however many services there are', () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`s${String(n)}`, 1]));
    expect(mayWait(room(10, many), 'another')).toBe(true);
    expect(mayWait(room(10, many), 's1')).toBe(false);
  });
});

/** One step of a crowd: a service asks, or the oldest of a service is answered. */
const steps = (services: number) =>
  fc.array(
    fc.record({ service: fc.nat(services - 1), answered: fc.boolean(), crowd: fc.integer({ min: 1, max: 40 }) }),
    {
      maxLength: 80,
    },
  );

it('while one service floods, the others are never refused below their part, and the room has an end', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 4, max: 60 }),
      fc.integer({ min: 2, max: 8 }).chain((services) => fc.tuple(fc.constant(services), steps(services))),
      (limit, [services, asked]) => {
        const held = new Map<string, number>();
        const enter = (service: string): boolean => {
          const may = mayWait({ limit, held }, service);
          if (may) held.set(service, (held.get(service) ?? 0) + 1);
          return may;
        };
        for (const { service, answered, crowd } of asked) {
          // Service 0 is the flood: it asks before everybody else, every time.
          for (let n = 0; n < crowd; n += 1) enter('0');
          const name = String(service);
          const own = held.get(name) ?? 0;
          if (answered && own > 0) {
            if (own === 1) held.delete(name);
            else held.set(name, own - 1);
            continue;
          }
          const below = own < Math.floor(limit / services);
          const may = enter(name);
          if (name !== '0' && below) expect(may).toBe(true);
          expect([...held.values()].reduce((sum, one) => sum + one, 0)).toBeLessThan(limit * 1.75 + services);
        }
      },
    ),
  );
});

it('what a service may hold shrinks as more of them wait', () => {
  expect(shareOf(room(60, { a: 5 }), 'a')).toBe(60);
  expect(shareOf(room(60, { a: 5, b: 1 }), 'a')).toBe(30);
  expect(shareOf(room(60, { a: 5, b: 1 }), 'c')).toBe(20);
});
