import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { readSop } from '@alur/sop';
import { randomTable } from '../sop/random-sheet.js';
import { openBatu } from '../support/batu.js';
import { judgedStart, day } from './judged-start.js';

it('measures', async () => {
  const city = await openBatu();
  const lines: string[] = [];
  const counts: Record<string, number> = {};
  const bump = (k: string) => {
    counts[k] = (counts[k] ?? 0) + 1;
  };
  for (const [i, { sheet }] of fc.sample(randomTable, { numRuns: Number(process.env.N ?? 20), seed: 7 }).entries()) {
    const read = readSop([sheet], 'acak.xlsx');
    if (!read.ok) {
      bump('unread');
      continue;
    }
    const t = Date.now();
    const { started, verdict, files } = await judgedStart(read.value, { city, owner: 'dpmptsp', day });
    if (!verdict) {
      bump('uncompiled');
      continue;
    }
    const n = Object.keys(started.process?.elements ?? {}).length;
    lines.push(`${i} ${n} elements ${Date.now() - t}ms ${Object.keys(files).length} files`);
    if (Date.now() - t > 2000) lines.push(`${i} SLOW ${Date.now() - t}`);
    bump(verdict.ok ? 'ok' : 'fails');
    for (const f of started.findings) bump(f.code);
    for (const f of verdict.findings) bump(`gate ${f.severity} ${f.code}`);
    if (!verdict.ok) {
      lines.push(
        `${i} ` +
          verdict.findings
            .filter((f) => f.severity === 'error')
            .map((f) => `\n    ${f.severity} ${f.code} ${f.file}:${f.element ?? ''} ${f.message.slice(0, 260)}`)
            .join(''),
      );
      writeFileSync(
        `/tmp/derive/r${i}.json`,
        JSON.stringify({ sheet: sheet.rows.map((r) => r.map((c) => c.text).join(' | ')), files }, null, 1),
      );
    }
  }
  writeFileSync('/tmp/derive-measure2.txt', JSON.stringify(counts, null, 1) + lines.join('\n'));
}, 600000);
