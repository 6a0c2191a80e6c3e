import { createHash } from 'node:crypto';
import type { QueueCheckup } from '@alur/application';
import { examine } from '@alur/application';
import { readBpmn, readDmn } from '@alur/bpmn-xml';
import { openStoreCheckup } from '@alur/persistence';
import { inspectQueues } from '@alur/queue';
import type { Run } from '../command-line/command.js';
import type { Environment } from '../command-line/terminal.js';
import { diagnosticLine } from '../command-line/terminal.js';
import { openCity } from '../service/workshop.js';
import { sentenceOf } from './words.js';

/** Says what is wrong, and nothing when nothing is. */
export const doctor: Run = async (invocation) => {
  const { terminal, environment } = invocation;
  const databaseUrl = environment['DATABASE_URL'];
  if (!databaseUrl) {
    terminal.remark('DATABASE_URL belum diisi. Isi dengan alamat basis data kota yang akan diperiksa.');
    return 2;
  }
  const city = await openCity(invocation);
  if (!city.ok) {
    terminal.remark('Konfigurasi kota tidak dapat dibaca:');
    for (const diagnostic of city.error) terminal.remark(diagnosticLine(diagnostic));
    return 2;
  }
  const { store, close } = openStoreCheckup(databaseUrl);
  const queues = queuesOf(environment);
  try {
    const findings = await examine({
      city: city.value,
      entropy: { sha256: (text) => createHash('sha256').update(text).digest('hex') },
      drawings: { readProcesses: readBpmn, readDecisions: readDmn },
      store,
      ...(queues ? { queues } : {}),
      clock: () => Date.now(),
    });
    for (const finding of findings)
      terminal.say({ ...finding, message: sentenceOf(finding) }, [`${finding.code}: ${sentenceOf(finding)}`]);
    return findings.length > 0 ? 1 : 0;
  } catch (error) {
    terminal.remark(`Tidak dapat memeriksa: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  } finally {
    await close();
  }
};

/** As gateway and worker are told where their queues are. */
function queuesOf(environment: Environment): (() => Promise<QueueCheckup>) | undefined {
  const url = environment['REDIS_URL'];
  if (environment['QUEUE_BACKEND'] === 'postgres' || !url) return undefined;
  return () => inspectQueues({ kind: 'redis', url, prefix: environment['QUEUE_PREFIX'] ?? 'alur' });
}
