import { writeFileSync, mkdirSync } from 'node:fs';
import { readSopFile } from '@alur/sop-files';
import { fileOf, offices, officeTable } from '../sop/office-table.js';
import { openBatu } from '../support/batu.js';
import { judgedStart, day } from './judged-start.js';

it('measures', async () => {
  const city = await openBatu();
  const lines: string[] = [];
  for (const name of offices) {
    const office = officeTable(name);
    const file = name.replace('.yaml', office.csv === undefined ? '.xlsx' : '.csv');
    const read = await readSopFile(await fileOf(office), file);
    if (!read.ok) { lines.push(`${name} UNREAD`); continue; }
    const t = Date.now();
    const { started, verdict, files } = await judgedStart(read.value, { city, owner: 'dpmptsp', day });
    const ms = Date.now() - t;
    for (const [path, text] of Object.entries(files)) { const p = `/tmp/derive/${name}/${path}`; mkdirSync(p.replace(/\/[^/]+$/, ''), { recursive: true }); writeFileSync(p, text); }
    if (!verdict) { lines.push(`${name} NOT COMPILED ${started.findings.filter(f=>f.severity==='error').map((f) => f.code).join()}`); continue; }
    lines.push(`${name} ${verdict.ok ? 'ok' : 'FAILS'} ${ms}ms asks=${started.findings.map((f) => f.code).join()} ` + verdict.findings.map((f) => `\n    ${f.severity} ${f.code} ${f.file}:${f.element ?? ''} ${f.message.slice(0,160)}`).join(''));
  }
  writeFileSync('/tmp/derive-measure.txt', lines.join('\n'));
}, 300000);
