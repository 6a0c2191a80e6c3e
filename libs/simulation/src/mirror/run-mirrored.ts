import type { Pool } from 'pg';
import { playPlan, worldFrom } from '../run/plan.js';
import type { Stage } from '../run/plan.js';
import type { Outcome } from '../run/run-world.js';
import { compareTables } from './compare-tables.js';
import { PostgresMirror } from './postgres-mirror.js';

/** A schedule that PostgreSQL follows step by step. Throws `MirrorDiffers` where it answers or ends otherwise. */
export async function runMirrored(seed: number, stage: Stage, pool: Pool): Promise<Outcome> {
  const mirror = new PostgresMirror(pool);
  const plan = worldFrom(seed, { ...stage, mirror });
  mirror.tables = plan.world.tables;
  const outcome = await playPlan(plan);
  mirror.leave();
  await compareTables(pool, plan.world.tables);
  return outcome;
}
