import { commitWatch } from './commit-watch.js';
import type { Line } from './fault-proxy.js';

const message = (kind: string, body: string | Buffer = ''): Buffer => {
  const bytes = Buffer.from(body);
  const head = Buffer.alloc(5);
  head.write(kind);
  head.writeInt32BE(bytes.length + 4, 1);
  return Buffer.concat([head, bytes]);
};

/** The first message of a connection has no letter. */
const hello = message(' ', 'user\0alur\0\0').subarray(1);
const parse = (name: string, text: string): Buffer => message('P', `${name}\0${text}\0\0\0`);
const bind = (name: string): Buffer => message('B', `\0${name}\0\0\0\0\0\0\0`);
const done = message('C', 'INSERT 0 1\0');
const ready = (state: 'I' | 'T'): Buffer => message('Z', state);

function connection(): {
  readonly cuts: () => number;
  readonly passed: () => string;
  ask(...pieces: Buffer[]): void;
  answer(...pieces: Buffer[]): void;
} {
  const watch = commitWatch();
  let cuts = 0;
  let passed = '';
  const line: Line = {
    id: 1,
    cut: () => void (cuts += 1),
    send: (_, piece) => void (passed += piece.toString('latin1')),
  };
  const { toxic } = watch.cutting(() => true);
  watch.onlooker.passes(line, 'up', hello);
  return {
    cuts: () => cuts,
    passed: () => passed,
    ask: (...pieces) => pieces.forEach((piece) => watch.onlooker.passes(line, 'up', piece)),
    answer: (...pieces) =>
      pieces.forEach((piece) => {
        if (toxic.watch?.(line, 'down', piece) === 'pass') passed += piece.toString('latin1');
      }),
  };
}

describe('whoever watches for commits', () => {
  it('cuts once the server is ready after a statement that writes, and passes nothing of its answer', () => {
    const one = connection();
    one.ask(parse('commit-cases', 'WITH turn AS (…) INSERT INTO case_event …'), bind('commit-cases'), message('S'));
    one.answer(done);
    expect(one.cuts()).toBe(0);
    one.answer(ready('I'));
    expect([one.cuts(), one.passed()]).toEqual([1, '']);
  });

  it('knows a prepared statement by its name, in messages that come in pieces', () => {
    const one = connection();
    const asked = Buffer.concat([parse('commit-cases', 'UPDATE case_instance …'), bind('commit-cases'), message('S')]);
    one.ask(...[...asked].map((byte) => Buffer.from([byte])));
    one.answer(done, ready('I'));
    expect(one.cuts()).toBe(1);
  });

  it('cuts after COMMIT, and not inside the transaction', () => {
    const one = connection();
    one.ask(message('Q', 'INSERT INTO draft …\0'));
    one.answer(done, ready('T'));
    expect([one.cuts(), one.passed().endsWith('T')]).toEqual([0, true]);
    one.ask(message('Q', 'COMMIT\0'));
    one.answer(message('C', 'COMMIT\0'), ready('I'));
    expect(one.cuts()).toBe(1);
  });

  it('lets pass what only reads, and what was refused', () => {
    const one = connection();
    one.ask(message('Q', 'SELECT 1\0'));
    one.answer(done, ready('I'));
    one.ask(message('Q', 'DELETE FROM draft\0'));
    one.answer(message('E', 'SERROR\0\0'), ready('I'));
    expect(one.cuts()).toBe(0);
    expect(one.passed()).toContain('SERROR');
  });
});
