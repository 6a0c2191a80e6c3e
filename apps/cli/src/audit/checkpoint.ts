import { keepCheckpoint } from '@alur/application';
import { checkpointFolder, readOrMakeSeal, readSeal } from '@alur/files';
import { checkpoints } from '@alur/persistence';
import type { Run } from '../command-line/command.js';
import { withAudit } from './opened.js';
import { shortTime } from './words.js';

/** Makes a checkpoint now, over everything that no checkpoint has seen, and signs it. */
export const makeCheckpoint: Run = (invocation) =>
  withAudit(invocation, async ({ databaseUrl, archive, key, isKeyOurs }) => {
    const { terminal } = invocation;
    const { seal, isNew } = isKeyOurs ? await readOrMakeSeal(key) : { seal: await readSeal(key), isNew: false };
    if (isNew) terminal.remark(`AUDIT_KEY_PATH belum diisi: kunci tanda tangan baru dibuat di ${key}.`);
    const keep = keepCheckpoint({ checkpoints: checkpoints(databaseUrl), archive: checkpointFolder(archive), seal });
    const kept = await keep('asked');
    if (!kept) throw new Error('Expected a checkpoint, since one was asked for.');
    const { checkpoint, file } = kept;
    terminal.say({ ...checkpoint, archive, ...(file === undefined ? {} : { file }) }, [
      `Titik bukti ${String(checkpoint.number)} dibuat ${shortTime(checkpoint.at)}: ${String(checkpoint.cases)} permohonan dan ${String(checkpoint.entries)} catatan baru.`,
      `Akar ${checkpoint.root}`,
      `Ditandatangani dan disimpan: ${archive}/${file ?? ''}`,
    ]);
    return 0;
  });
