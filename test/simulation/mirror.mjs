/** Schedules whose every statement also runs on a real PostgreSQL. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export const openMirror = async ({ simulation, stage }, databaseUrl) => {
  const { Pool } = require('pg');
  const pool = new Pool({ connectionString: databaseUrl, max: 20 });
  await new simulation.PostgresMirror(pool).prepare();
  return {
    run: (seed) => simulation.runMirrored(seed, stage, pool),
    close: () => pool.end(),
  };
};
