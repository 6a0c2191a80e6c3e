// What `alur doctor` says of a city under test, as who runs it would ask.
import { execFile } from 'node:child_process';
import { program, startProgram } from './alur-command.js';
import type { CityUnderTest } from './city-under-test.js';

const ask = (world: CityUnderTest): Promise<string> =>
  new Promise((resolve, reject) => {
    const env = {
      PATH: process.env['PATH'],
      DATABASE_URL: world.database.url,
      QUEUE_BACKEND: world.redisUrl === undefined ? 'postgres' : 'redis',
      ...(world.redisUrl === undefined ? {} : { REDIS_URL: world.redisUrl }),
      QUEUE_PREFIX: world.queuePrefix,
      CITY_DIR: world.cityFolder,
    };
    execFile(process.execPath, ['-e', startProgram, program, 'doctor'], { env }, (error, stdout, stderr) => {
      const code = error?.code ?? 0;
      if (code === 0 || code === 1) resolve(stdout + stderr);
      else reject(new Error(`alur doctor ended with ${String(code)}: ${stdout}${stderr}`));
    });
  });

const patienceMs = 20_000;

/** Everything it still says when what heals by itself had its time; empty when nothing is wrong. */
export async function doctorOf(world: CityUnderTest): Promise<string> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const said = await ask(world);
    if (said === '' || Date.now() > end) return said;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}
