// The two services that are shipped, as tables of the regulation and back.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readBpmn } from '@alur/bpmn-xml';
import type { ExecutableProcess } from '@alur/process-model';
import type { SopTable } from '@alur/sop';
import { compileSop, sopOf } from '@alur/sop';
import { arrowsOf } from './play-through.js';
import { forms, meaningOf, readAgain, roundTrip } from './round-trip.js';

const services = path.resolve(__dirname, '../../config/services');

async function shipped(folder: string): Promise<ExecutableProcess> {
  const { processes } = await readBpmn(readFileSync(path.join(services, folder, 'process.bpmn'), 'utf8'), folder);
  const [process] = processes;
  if (!process) throw new Error(`${folder} has no process`);
  return process;
}

function tableOf(process: ExecutableProcess): SopTable {
  const table = sopOf(process);
  if (!table.ok) throw new Error(JSON.stringify(table.error));
  return table.value;
}

const skeletonOf = ({ elements, flows }: ExecutableProcess) => ({
  elements: Object.values(elements).map((element) => ({
    id: element.id,
    type: element.type,
    ...('participant' in element ? { participant: element.participant } : {}),
    ...('standardTime' in element ? { standardTime: element.standardTime } : {}),
    ...('job' in element ? { job: element.job } : {}),
    ...('outcome' in element ? { outcome: element.outcome } : {}),
    ...(element.type === 'boundaryEvent'
      ? { attachedTo: element.attachedTo, interrupting: element.interrupting, trigger: element.trigger }
      : {}),
  })),
  flows: Object.values(flows),
});

describe.each(forms)('as %s', (form) => {
  it('surat-ket-usaha comes back whole', async () => {
    const process = await shipped('diskumperindag/surat-ket-usaha');
    const { process: again } = compileSop(await readAgain(tableOf(process), form));
    const [before, after] = [skeletonOf(process), again && skeletonOf(again)];
    expect(tableOf(process).findings).toEqual([]);
    expect(again?.id).toBe(process.id);
    expect(new Set(after?.elements)).toEqual(new Set(before.elements));
    expect(new Set(after?.flows)).toEqual(new Set(before.flows));
  });

  it('sktm comes back whole, its reminder and its deadlines too, without gateways that only bring ways together', async () => {
    const process = await shipped('dinsos/sktm');
    const table = tableOf(process);
    const compiled = compileSop(await readAgain(table, form));
    expect(table.findings).toEqual([]);
    expect(table.steps.slice(0, 2).map(({ note }) => note?.value)).toEqual([
      'Jika belum selesai dalam 4 jam, ingatkan\nJika belum selesai dalam 8 jam, lanjut ke langkah 3',
      'Jika belum selesai dalam 8 jam, lanjut ke langkah 3',
    ]);
    expect(compiled.process && arrowsOf(compiled.process)).toEqual([
      'submitted → rt-approval',
      'rt-approval → rw-approval',
      'rt-reminder → remind-rt',
      'remind-rt → rt-reminded',
      'rt-silent → check-completeness',
      'rw-approval → check-completeness',
      'rw-silent → check-completeness',
      'check-completeness → is-complete',
      'is-complete -Lengkap→ verify-split',
      'is-complete -Belum lengkap→ prepare-refusal',
      'verify-split → dinsos-check',
      'verify-split → field-visit',
      'dinsos-check → verify-join',
      'field-visit → verify-join',
      'verify-join → decide',
      'decide → is-eligible',
      'is-eligible -Layak→ sign',
      'is-eligible -Tidak layak→ prepare-refusal',
      'prepare-refusal → sign-refusal',
      'sign-refusal → issue-refusal',
      'issue-refusal → refused',
      'sign → is-signed',
      'is-signed -Ya→ needs-endorsement',
      'is-signed -Tidak→ issue-decline',
      'issue-decline → declined',
      'needs-endorsement -Untuk kesehatan atau bantuan hukum→ district-endorsement',
      'needs-endorsement -Keperluan lain→ issue-letter',
      'district-endorsement → dinsos-recommendation',
      'dinsos-recommendation → issue-letter',
      'issue-letter → granted',
    ]);
    const kept = new Map(skeletonOf(process).elements.map((element) => [element.id, element]));
    for (const element of compiled.process ? skeletonOf(compiled.process).elements : [])
      expect(element).toEqual(kept.get(element.id));
    expect(meaningOf(await roundTrip(compiled, form))).toEqual(meaningOf(compiled));
  });
});
