import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgeAside } from './judge-aside.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alur-thread-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function judgedBy(script: string): Promise<unknown> {
  const file = join(folder, `${String(Math.random()).slice(2)}.cjs`);
  await writeFile(file, `const { parentPort, workerData } = require('node:worker_threads');\n${script}`);
  return judgeAside(Buffer.from('bytes'), file, 1_000);
}

it('what the thread says is the answer', async () => {
  expect(await judgedBy('parentPort.postMessage(null)')).toBeUndefined();
  expect(await judgedBy(`parentPort.postMessage({ code: Buffer.from(workerData).toString(), message: '' })`)).toEqual({
    code: 'bytes',
    message: '',
  });
});

it.each([
  ['never ends', 'for (;;) {}'],
  ['throws', `throw new Error('x')`],
  ['says nothing', ''],
  ['fills the memory', 'const all = []; for (;;) all.push(new Array(100000).fill({}).map(() => ({})));'],
])('a document at which the thread %s is refused', async (_, script) => {
  expect(await judgedBy(script)).toMatchObject({ code: 'FILE_UNREADABLE' });
});
