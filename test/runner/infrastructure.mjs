/** PostgreSQL, Redis and a browser of the run's own, on free ports, in the run's folder. */
import path from 'node:path';
import { findChromium } from '../../config/tooling/chromium.mjs';
import { removePostgresFolder, startPostgres } from '../../config/tooling/postgres.mjs';
import { removeRedisFolder, startRedis } from '../../config/tooling/redis.mjs';

/** A developer's DATABASE_URL or REDIS_URL is for running Alur; tests create and drop databases and flush Redis. */
const withoutAddresses = ({ DATABASE_URL: _d, REDIS_URL: _r, QUEUE_BACKEND: _q, ...env }) => env;

const orMissing = async (work, missing, name) => {
  try {
    const found = await work();
    if (!found) missing.set(name, 'none was found');
    return found;
  } catch (error) {
    missing.set(name, error.message);
    return undefined;
  }
};

/**
 * @param wanted names among postgres, redis, chromium
 * @returns `{env, missing, stop}`: variables for the tests, and why what is missing is missing
 */
export const startInfrastructure = async (folder, wanted) => {
  const missing = new Map();
  const base = withoutAddresses(process.env);
  const postgresFolder = path.join(folder, 'postgres');
  const redisFolder = path.join(folder, 'redis');
  const bring = (name, work) => (wanted.has(name) ? orMissing(work, missing, name) : undefined);

  const postgres = await bring('postgres', () => startPostgres({ folder: postgresFolder, durable: false, env: base }));
  const redis = await bring('redis', () => startRedis({ folder: redisFolder, say: console.log, env: base }));
  const chromium = await bring('chromium', () => findChromium({ folder: path.join(folder, 'chromium'), env: base }));

  const addresses = {
    ALUR_TEST_TMP: folder,
    TMPDIR: folder,
    ALUR_TEST_DATABASE_URL: postgres?.urlOf('postgres'),
    ALUR_TEST_REDIS_URL: redis?.url,
    ALUR_CHROMIUM_PATH: chromium?.executablePath,
    ALUR_CHROMIUM_ARGS: chromium && JSON.stringify(chromium.args),
  };
  return {
    env: { ...base, ...addresses },
    missing,
    stop: async () => {
      await redis?.stop();
      await postgres?.stop();
      await removeRedisFolder(redisFolder);
      if (postgres) await removePostgresFolder(postgresFolder);
    },
  };
};
