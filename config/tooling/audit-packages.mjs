/**
 * `npm run audit:packages`: known weaknesses of what runs in production, high or critical, end with 1, unless
 * docs/security/audit-exceptions.json lets one be for a while. Where the service cannot be asked it says so and ends with 0: a
 * network that is away is no fault of the code, and is not called a clean bill either.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { judgeAudit } from './judge-audit.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const exceptions = JSON.parse(readFileSync(path.join(root, 'docs/security/audit-exceptions.json'), 'utf8'));

const ask = () => {
  const args = ['audit', '--omit=dev', '--json', '--no-update-notifier'];
  const { stdout } = spawnSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    timeout: 30_000,
    maxBuffer: 64 * 1_048_576,
  });
  try {
    return JSON.parse(stdout);
  } catch {
    return undefined;
  }
};

const { asked, found, over, idle } = judgeAudit(ask(), exceptions, new Date().toISOString().slice(0, 10));
if (!asked) console.log('*** NOT ASKED: the service that knows weaknesses of packages did not answer. ***');
for (const one of found) console.error(one);
for (const one of over) console.error(`The exception for ${one} is over.`);
for (const one of idle) if (asked) console.log(`The exception for ${one} is needed no more.`);
if (asked) console.log(`${found.length} weaknesses, high or critical, in what runs in production.`);
process.exit(found.length > 0 ? 1 : 0);
