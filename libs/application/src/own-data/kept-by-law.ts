import { retentionOf } from '@alur/case';
import { formatDate } from '@alur/forms';
import type { OwnDataPorts } from './own-data-ports.js';

type Ports = Pick<OwnDataPorts, 'city' | 'reading' | 'versions'>;

const mostNamed = 20;

/** Why somebody's data cannot be erased today, case by case with the day on which it ends; nothing when it can. */
export async function keptByLaw(ports: Ports, citizenId: string): Promise<string | undefined> {
  const [records, at] = await Promise.all([ports.reading.everyCaseOf(citizenId), ports.reading.now()]);
  const kept: string[] = [];
  for (const { state, versionHash, reference } of records) {
    const { bundle } = await ports.versions.getVersion(versionHash);
    const retention = retentionOf(state, bundle.privacy, { zone: ports.city.zone, at });
    if (retention.kept === 'running') kept.push(`${reference} masih diproses`);
    if (retention.kept === 'always') kept.push(`${reference} menjadi arsip tetap`);
    if (retention.kept === 'until') kept.push(`${reference} disimpan sampai ${formatDate(retention.until)}`);
  }
  if (kept.length === 0) return undefined;
  const rest = kept.length - mostNamed;
  const named = [...kept.slice(0, mostNamed), ...(rest > 0 ? [`dan ${String(rest)} permohonan lain`] : [])];
  return `Belum dapat dihapus: ${named.join('; ')}. Dasar: ${ports.city.privacy.retention.basis}.`;
}
