import type { DraftPart, SavedPart } from '@alur/contracts';
import { ApiProblem } from '../../api/client.js';
import { WorkBench } from './part-work.js';

/** Answers when it is told to. */
class SlowServer {
  readonly sent: unknown[] = [];
  readonly tags: string[] = [];
  private readonly waiting: ((refusal?: ApiProblem) => void)[] = [];

  readonly save = ({ value, tag }: { readonly value: unknown; readonly tag: string }): Promise<SavedPart> => {
    this.sent.push(value);
    this.tags.push(tag);
    return new Promise((resolve, reject) => {
      const part = { part: 'words', value, tag: `t${String(this.sent.length)}` } as SavedPart;
      this.waiting.push((refusal) => (refusal ? reject(refusal) : resolve(part)));
    });
  };
  readonly ask = (): Promise<DraftPart> => Promise.resolve({ part: 'words', value: 'theirs', tag: 't9' });
  readonly saved = (): void => undefined;

  async answer(refusal?: ApiProblem): Promise<void> {
    this.waiting.shift()?.(refusal);
    await jest.advanceTimersByTimeAsync(0);
  }
}

let server: SlowServer;
let bench: WorkBench;
const open = () => {
  const work = bench.work('draft/words', server);
  const leave = work.watch(() => undefined);
  work.tell({ type: 'read', part: { part: 'words', value: 'a', tag: 't0' }, at: 0 });
  const type = (next: string): void => work.tell({ type: 'changed', next, key: 'name', at: 1 });
  return { work, leave, type, shown: () => work.state()?.history.value };
};
const problem = (status: number, code: string): ApiProblem => new ApiProblem(status, code, '', {});

beforeEach(() => {
  jest.useFakeTimers();
  server = new SlowServer();
  bench = new WorkBench();
});
afterEach(() => jest.useRealTimers());

describe('work on a part', () => {
  it('saves what was typed while it was saving, also when its screen is gone by then', async () => {
    const first = open();
    first.type('ab');
    await jest.advanceTimersByTimeAsync(700);
    first.type('abc');
    first.leave();
    expect(server.sent).toEqual(['ab']);
    await server.answer();
    await jest.advanceTimersByTimeAsync(700);
    expect([server.sent, server.tags]).toEqual([
      ['ab', 'abc'],
      ['t0', 't1'],
    ]);
    expect(bench.isUnsaved).toBe(true);
    await server.answer();
    expect(bench.isUnsaved).toBe(false);
  });

  it('does not wait for its pause when the screen is left', () => {
    const { type, leave } = open();
    type('b');
    leave();
    expect(server.sent).toEqual(['b']);
  });

  it('that could not be saved is there again for whoever comes back', async () => {
    const first = open();
    first.type('b');
    first.leave();
    await server.answer(problem(0, 'OFFLINE'));
    expect(bench.isUnsaved).toBe(true);
    const again = open();
    expect([again.shown(), again.work.state()?.saving]).toEqual(['b', 'refused']);
    void again.work.save();
    await server.answer();
    again.leave();
    expect(open().shown()).toBe('a');
  });

  it('asks for theirs where a colleague was faster, and keeps mine until I come back and choose', async () => {
    const first = open();
    first.type('b');
    first.leave();
    await server.answer(problem(412, 'PART_CHANGED'));
    expect(open().work.state()).toMatchObject({ saving: 'conflict', history: { value: 'b' }, theirs: { tag: 't9' } });
  });

  it('is given up with its screen where the draft is closed', async () => {
    const { type, leave } = open();
    type('b');
    await jest.advanceTimersByTimeAsync(700);
    await server.answer(problem(409, 'SERVICE_DRAFT_CLOSED'));
    leave();
    expect(bench.isUnsaved).toBe(false);
    expect(open().shown()).toBe('a');
  });
});
