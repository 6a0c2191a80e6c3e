// What an edited process needs is added to the draft; what is written stays as somebody wrote it.
import type { Json, JsonObject } from '@alur/kernel';
import type { BundleFiles } from '@alur/studio';
import { fillGaps, parsePart, readPart, writePart } from '@alur/studio';
import { openBatu } from '../support/batu.js';
import { processIn, shippedFiles, shippedServices } from '../support/shipped-files.js';

const city = openBatu();
const partOf = (id: string) => {
  const part = parsePart(id);
  if (!part) throw new Error(`${id} is no part`);
  return part;
};
const valueOf = (files: BundleFiles, id: string): Json => {
  const read = readPart(files, partOf(id));
  if (!read.ok) throw new Error(read.error);
  return read.value;
};
const without = (files: BundleFiles, id: string, key: string): BundleFiles => {
  const { [key]: _gone, ...rest } = valueOf(files, id) as JsonObject;
  const written = writePart(files, partOf(id), rest);
  if (!written.ok) throw new Error(written.error);
  return written.value;
};
const filled = async (files: BundleFiles) =>
  fillGaps(files, await processIn(files), { decisions: [], city: await city });

describe('what follows from an edited process', () => {
  it.each(shippedServices)('is nothing for %s, which has everything', async (folder) => {
    const files = shippedFiles(folder);
    const { files: after, added } = await filled(files);
    expect(added).toEqual([]);
    expect(after).toBe(files);
  });

  it('is a performer, found by the words of its lane', async () => {
    const files = without(shippedFiles('dinsos/sktm'), 'participants', 'dinsos-verifier');
    const { files: after, added } = await filled(files);
    expect(added).toEqual([{ part: 'participants', path: ['dinsos-verifier'] }]);
    expect(valueOf(after, 'participants')).toMatchObject({ 'dinsos-verifier': { agency: 'dinsos', role: 'verifier' } });
  });

  it('is a form that asks what its gateway goes by, and why it refuses', async () => {
    const before = shippedFiles('diskumperindag/surat-ket-usaha');
    const { files: after, added } = await filled(without(before, 'tasks', 'verify'));
    expect(added).toEqual([{ part: 'tasks', path: ['verify'] }]);
    const { verify } = valueOf(after, 'tasks') as { verify: { fields: readonly JsonObject[] } };
    expect(verify.fields).toMatchObject([
      { id: 'verification', options: [{ value: 'valid', label: 'Benar' }, { label: 'Tidak benar' }] },
      { id: 'refusal_ground', showWhen: { field: 'verification', op: 'equals' } },
      { id: 'refusal_reason' },
      { id: 'verify_note', required: false },
    ]);
  });

  it('are words for the applicant, the answer of an end, an option for a new way', async () => {
    const before = shippedFiles('diskumperindag/surat-ket-usaha');
    const poorer = without(without(before, 'steps', 'sign'), 'outcomes', 'refused');
    const one = (poorer['form.yaml'] ?? '').replace(/ {10}- value: valid\n {12}label: Benar dan lengkap\n/, '');
    const { files: after, added } = await filled({ ...poorer, 'form.yaml': one });
    expect(added).toEqual([
      { part: 'tasks', path: ['verify', 'fields', 0, 'options', 1] },
      { part: 'steps', path: ['sign'] },
      { part: 'outcomes', path: ['refused'] },
    ]);
    expect(valueOf(after, 'steps')).toMatchObject({ sign: 'Tanda tangani surat' });
    expect(valueOf(after, 'outcomes')).toMatchObject({ refused: { kind: 'refused', ground: 'refusal_ground' } });
    expect(after['form.yaml']).toContain('# verifikasi: pasal untuk setiap dasar');
  });

  it('is not looked for in files that are no YAML', async () => {
    const files = { ...shippedFiles('dinsos/sktm'), 'form.yaml': 'pages: [' };
    expect(await filled(files)).toEqual({ files, added: [] });
  });
});
