// The means by themselves: the lists agree, and a process dies where it is told to, at the passing it is told, and nowhere else.
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inTrouble, pointsOf } from './crash-points.js';
import { passingsIn } from './passings.js';
import { withMeans } from './with-means.js';

const root = join(__dirname, '..', '..', '..');
const archive = join(root, 'dist', 'libs', 'files', 'src', 'index.js');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alur-means-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  new Promise<{ readonly signal: unknown; readonly output: string }>((resolve) => {
    execFile(process.execPath, [...args], { env: { ...process.env, ...env } }, (error, stdout) =>
      resolve({ signal: error?.signal ?? error?.code ?? 'none', output: stdout }),
    );
  });

it('the points are those of the seams, all of them', async () => {
  const seams = pathToFileURL(join(__dirname, 'seams.mjs')).href;
  const { output } = await run(['-e', `import('${seams}').then((all) => console.log(JSON.stringify(all.pointNames)))`]);
  const listed = new Set([...pointsOf('gateway'), ...pointsOf('worker'), ...inTrouble]);
  expect([...listed].sort()).toEqual((JSON.parse(output) as string[]).sort());
});

/** Three proofs are put into an archive. */
const work = `
  const { checkpointFolder } = require(${JSON.stringify(archive)});
  const archive = checkpointFolder(process.argv[1]);
  (async () => { for (const number of [1, 2, 3]) await archive.add({ number, at: '2026-11-26T09:00:00.000Z', root: '', key: '', signature: '' }); })();`;

async function kept(point: string | undefined) {
  const journal = join(folder, 'journal');
  const { env, nodeArguments } = withMeans({
    ALUR_CHAOS_POINTS: journal,
    ...(point === undefined ? {} : { ALUR_CHAOS_POINT: point }),
  });
  const { signal } = await run([...nodeArguments, '-e', work, join(folder, 'archive')], env);
  const files = (await readdir(join(folder, 'archive')).catch(() => [])).filter((name) => !name.startsWith('.'));
  return { signal, files: files.length, passed: await passingsIn(journal) };
}

it.each([
  ['before signed checkpoint:1', 0],
  ['after signed checkpoint:1', 1],
  ['before signed checkpoint:3', 2],
])('whoever shall die at %s has kept %d', async (point, files) => {
  const [name, times] = point.split(':');
  expect(await kept(point)).toEqual({
    signal: 'SIGKILL',
    files,
    passed: [{ name, times: Number(times), killed: true }],
  });
});

it('where nobody shall die every passing is counted, and a point that is not passed kills nobody', async () => {
  const { signal, files, passed } = await kept(undefined);
  expect([signal, files, passed.length, passed.some(({ killed }) => killed)]).toEqual(['none', 3, 6, false]);
  expect(await kept('before signed checkpoint:4')).toMatchObject({ signal: 'none' });
});
