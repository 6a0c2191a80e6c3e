import type { Json } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { DecisionSheet, Part } from '@alur/studio';
import { parsePart } from '@alur/studio';
import type { CodecPorts } from './part-codecs.js';
import { codecOf } from './part-codecs.js';

const sheet: DecisionSheet = {
  id: 'tarif',
  name: 'Tarif',
  hitPolicy: 'FIRST',
  inputs: [],
  outputs: [{ name: 'tarif' }],
  rules: [],
};
/** Files that are JSON instead of DMN; one that is no JSON is more than a table. */
const ports = {
  decisionFiles: {
    read: (text: string) =>
      Promise.resolve(text.startsWith('{') ? ok(JSON.parse(text) as DecisionSheet) : err('Lebih dari satu tabel.')),
    write: (written: DecisionSheet) => JSON.stringify(written),
  },
} as unknown as CodecPorts;
const part = parsePart('decision:tarif') as Part;
const file = 'decisions/tarif.dmn';
const codec = codecOf(part);
const write = (files: Readonly<Record<string, string>>, value: unknown) =>
  codec.write(ports, files, { part, value: value as Json });

describe('a decision of a draft', () => {
  it('is nothing, a table, or a file that is not for this editor', async () => {
    expect(await codec.read(ports, {}, part)).toEqual(ok(null));
    expect(await codec.read(ports, { [file]: JSON.stringify(sheet) }, part)).toEqual(ok(sheet));
    expect(await codec.read(ports, { [file]: '<x/>' }, part)).toEqual(ok({ foreign: 'Lebih dari satu tabel.' }));
  });

  it('is written under the name of its file, keeps its id, and goes with null', async () => {
    expect(await write({}, { ...sheet, id: 'lain' })).toEqual(ok({ [file]: JSON.stringify(sheet) }));
    const kept = { [file]: JSON.stringify({ ...sheet, id: 'lama' }) };
    expect(await write(kept, { ...sheet, name: 'Baru' })).toEqual(
      ok({ [file]: JSON.stringify({ ...sheet, name: 'Baru', id: 'lama' }) }),
    );
    expect(await write(kept, null)).toEqual(ok({}));
  });

  it('leaves the file as it is where nothing was changed', async () => {
    const files = { [file]: JSON.stringify(sheet, null, 4) };
    expect(await write(files, sheet)).toEqual(ok(files));
  });

  it('never writes a table over a file that is more', async () => {
    expect(await write({ [file]: '<x/>' }, sheet)).toMatchObject({ ok: false, error: { code: 'PART_UNREADABLE' } });
    expect(await write({}, { id: 'x' })).toMatchObject({ ok: false, error: { code: 'PART_MISFIT' } });
  });
});
