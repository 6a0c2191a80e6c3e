import type { AuditFinding } from '@alur/application';
import { verifyAudit } from '@alur/application';
import { checkpointFolder, readWitness } from '@alur/files';
import { auditProof } from '@alur/persistence';
import type { Run } from '../command-line/command.js';
import { withAudit } from './opened.js';
import { sentenceOf, summaryOf } from './words.js';

/** Says what is not what was written; 1 where there is any of it. */
export const verifyStored: Run = (invocation) =>
  withAudit(invocation, async ({ databaseUrl, archive, key }) => {
    const { terminal } = invocation;
    const files = checkpointFolder(archive);
    const witness = await readWitness(key);
    const kept = await files.list();
    if (kept.length > 0 && !witness) {
      terminal.remark(`Kunci tanda tangan tidak ditemukan di ${key}. Sebutkan dengan --key atau AUDIT_KEY_PATH.`);
      return 2;
    }
    let found = 0;
    const tell = (finding: AuditFinding): void => {
      found += 1;
      const message = sentenceOf(finding);
      terminal.say({ ...finding, message }, [`${finding.code}: ${message}`]);
    };
    const count = await verifyAudit({
      proof: auditProof(databaseUrl),
      archive: { list: () => Promise.resolve(kept) },
      seal: witness ?? { isGenuine: () => false },
    })(tell);
    terminal.say({ ok: found === 0, findings: found, archive, ...count }, summaryOf(count, found, archive));
    return found > 0 ? 1 : 0;
  });
