// A cluster of its own, where what is measured depends on nobody else: other databases of a cluster share its transaction ids.
import { fork } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface OwnCluster {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startOwnCluster(): Promise<OwnCluster> {
  const folder = await mkdtemp(join(process.env['ALUR_TEST_TMP'] ?? tmpdir(), 'alur-cluster-'));
  const child = fork(join(__dirname, 'cluster-process.mjs'), [join(folder, 'postgres')], { execArgv: [] });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { url: string }).url));
    child.once('exit', (code) => reject(new Error(`The cluster did not start: ${String(code)}`)));
    child.once('error', reject);
  });
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.disconnect();
      }),
  };
}
