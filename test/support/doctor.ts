// What `alur doctor` says of a city under test, as who runs it would ask.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { CityUnderTest } from './city-under-test.js';

const program = join(__dirname, '..', '..', 'dist', 'apps', 'cli', 'src', 'main.js');

/** Everything it says; empty when nothing is wrong. */
export const doctorOf = (world: CityUnderTest): Promise<string> =>
  new Promise((resolve, reject) => {
    const env = {
      PATH: process.env['PATH'],
      DATABASE_URL: world.database.url,
      QUEUE_BACKEND: world.redisUrl === undefined ? 'postgres' : 'redis',
      ...(world.redisUrl === undefined ? {} : { REDIS_URL: world.redisUrl }),
      QUEUE_PREFIX: world.queuePrefix,
      CITY_DIR: world.cityFolder,
    };
    execFile(process.execPath, [program, 'doctor'], { env }, (error, stdout, stderr) => {
      const code = error?.code ?? 0;
      if (code === 0 || code === 1) resolve(stdout + stderr);
      else reject(new Error(`alur doctor ended with ${String(code)}: ${stdout}${stderr}`));
    });
  });
