/**
 * Tables of more than fifty offices become services that pass the whole gate without anybody's help; where a table leaves
 * something open, the service says what.
 */
import type { Diagnostic } from '@alur/kernel';
import type { SopTable } from '@alur/sop';
import { readSopFile } from '@alur/sop-files';
import { emptyService, fillGaps, processFile } from '@alur/studio';
import { writeBpmn } from '@alur/bpmn-xml';
import { fileOf, offices, officeTable } from '../sop/office-table.js';
import { openBatu } from '../support/batu.js';
import { day, judgedStart, judgeFiles } from './judged-start.js';
import type { JudgedStart } from './judged-start.js';

const city = openBatu();

async function tableOf(name: string): Promise<SopTable | undefined> {
  const office = officeTable(name);
  const file = name.replace('.yaml', office.csv === undefined ? '.xlsx' : '.csv');
  const read = await readSopFile(await fileOf(office), file);
  return read.ok ? read.value : undefined;
}

const begun = async (table: SopTable, owner = 'dpmptsp'): Promise<JudgedStart> =>
  judgedStart(table, { city: await city, owner, day });

const codes = (findings: readonly Diagnostic[], severity: string): readonly string[] =>
  findings.filter((finding) => finding.severity === severity).map(({ code }) => code);

/** What has to be answered before there is a process at all. */
const open: readonly string[] = offices.filter((name) => officeTable(name).process === '');

/** Where the portal cannot know who or how: the service passes, and asks. */
const asked: Readonly<Record<string, readonly string[]>> = {
  '12-posyandu.yaml': ['PERFORMER_UNMATCHED'],
  '19-bantuan-sosial.yaml': ['PERFORMER_UNMATCHED'],
  '23-event-wisata.yaml': ['APPLICANT_STEP_LEFT_OUT'],
  '28-tera-ulang.yaml': ['PERFORMER_UNMATCHED'],
  '30-pengadaan.yaml': ['PERFORMER_UNMATCHED'],
  '33-mutu-baku-dulu.yaml': ['PERFORMER_UNMATCHED', 'PERFORMER_UNMATCHED'],
  '37-keputusan-sendiri.yaml': ['PERFORMER_UNMATCHED'],
  '38-huruf-lepas.yaml': ['PERFORMER_UNMATCHED'],
  '40-nomor-ganda.yaml': ['PERFORMER_UNMATCHED', 'PERFORMER_UNMATCHED'],
  '44-tanpa-nomor.yaml': ['PERFORMER_UNMATCHED'],
  '48-tidak-selesai-beda.yaml': ['PERFORMER_UNMATCHED'],
  '52-kosong-jawaban.yaml': ['PERFORMER_UNMATCHED'],
  '53-mulai-selesai.yaml': ['PERFORMER_UNMATCHED'],
  '54-satu-baris-judul.yaml': ['PERFORMER_UNMATCHED'],
  '57-paralel-bertetangga.yaml': ['APPLICANT_STEP_LEFT_OUT', 'PERFORMER_UNMATCHED', 'PERFORMER_UNMATCHED'],
};

describe('a service begun from a table', () => {
  it.each(offices.filter((name) => !open.includes(name)))('%s passes the whole gate', async (name) => {
    const table = await tableOf(name);
    if (!table) throw new Error(`${name} could not be read`);
    const { started, verdict } = await begun(table);
    expect(codes(verdict?.findings ?? [], 'error')).toEqual([]);
    expect(verdict?.chapters.filter(({ judged, ok }) => !judged || !ok)).toEqual([]);
    const own = codes(started.findings, 'warning').filter((code) => !code.startsWith('SOP_'));
    expect(own).toEqual(asked[name] ?? []);
    expect(started.proposals.length).toBeGreaterThan(5);
    expect(verdict?.coverage.missed).toEqual({ elements: [], flows: [] });
  });

  it('passes also where it is called like one of its steps', async () => {
    const table = await tableOf(offices.find((name) => !open.includes(name)) ?? '');
    if (!table) throw new Error('Expected a table that can be read');
    const { started } = await begun(table);
    const step = Object.values(started.process?.elements ?? {}).find(({ type }) => type === 'userTask');
    const named = await judgedStart(table, { city: await city, owner: 'dpmptsp', day, name: step?.id ?? '' });
    expect(named.started.process?.id).toBe(`${step?.id ?? ''}-2`);
    expect(codes(named.verdict?.findings ?? [], 'error')).toEqual([]);
  });

  it.each(open)('%s waits for an answer about the table', async (name) => {
    const table = await tableOf(name);
    if (!table) return;
    const { started, files } = await begun(table);
    expect(files).toEqual({});
    expect(codes(started.findings, 'error').length).toBeGreaterThan(0);
  });

  it('lacks nothing that follows from its process', async () => {
    const table = await tableOf('23-event-wisata.yaml');
    const { started, files } = await begun(table as SopTable, 'disparta');
    const { process } = started;
    if (!process) throw new Error('Expected a process');
    expect(fillGaps(files, process, { decisions: [], city: await city }).added).toEqual([]);
  });

  it('is the same every time', async () => {
    const table = (await tableOf('04-pbg.yaml')) as SopTable;
    expect((await begun(table)).started).toEqual((await begun(table)).started);
  });

  it('begins from a name alone', async () => {
    const start = { city: await city, owner: 'dlh', day, name: 'Izin Pemangkasan Pohon' };
    const { process, files, findings } = emptyService(start);
    if (!process) throw new Error(JSON.stringify(findings));
    const verdict = await judgeFiles({ ...files, [processFile]: await writeBpmn(process) }, start.city);
    expect(verdict.findings).toEqual([]);
    expect(verdict.ok).toBe(true);
    expect(findings).toEqual([]);
  });
});
