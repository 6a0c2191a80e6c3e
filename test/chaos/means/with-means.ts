// How a process is started that shall be attacked from within.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Start {
  readonly env: NodeJS.ProcessEnv;
  readonly nodeArguments: readonly string[];
}

const preload = pathToFileURL(join(__dirname, 'preload.mjs')).href;

export const withMeans = (env: NodeJS.ProcessEnv, nodeArguments: readonly string[] = []): Start => ({
  env,
  nodeArguments: ['--import', preload, ...nodeArguments],
});
