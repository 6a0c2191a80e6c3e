// How this worker keeps the audit: a checkpoint a minute, its signature an hour.
import type { CheckpointPorts } from '@alur/application';
import { keepCheckpoint } from '@alur/application';
import { auditPlaces, checkpointFolder, readOrMakeSeal, readSeal } from '@alur/files';
import { checkpoints } from '@alur/persistence';
import type { Logger } from '@alur/platform';
import type { WorkerEnvironment } from './worker-environment.js';

/** Throws where the key that was named cannot be used: a city that believes it signs and does not is worse off. */
export async function openCheckpointPorts(env: WorkerEnvironment, log: Logger): Promise<CheckpointPorts> {
  const places = auditPlaces({ filesFolder: env.FILES_DIR, archive: env.AUDIT_DIR, key: env.AUDIT_KEY_PATH });
  const { seal, isNew } = places.isKeyOurs
    ? await readOrMakeSeal(places.key)
    : { seal: await readSeal(places.key), isNew: false };
  // In the demo city nothing depends on who can read the key.
  if (isNew)
    log[env.DEMO === 'true' ? 'info' : 'warn'](
      { file: places.key },
      'no AUDIT_KEY_PATH: made a key that signs checkpoints',
    );
  return {
    checkpoints: checkpoints(env.DATABASE_URL, { role: 'alur_worker' }),
    archive: checkpointFolder(places.archive),
    seal,
  };
}

/** Many workers come; one of them takes it. */
export function checkpointRound(ports: CheckpointPorts, log: Logger): () => Promise<void> {
  const keep = keepCheckpoint(ports);
  return async () => {
    const kept = await keep();
    if (kept?.file !== undefined) log.info({ file: kept.file, number: kept.checkpoint.number }, 'checkpoint signed');
  };
}
