import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '@alur/kernel';
import { parsePart, partIdsOf } from './part-id.js';
import type { BundleFiles } from './read-part.js';
import { readPart, sourceOf } from './read-part.js';
import { writePart } from './write-part.js';

const root = 'config/services/diskumperindag/surat-ket-usaha';
const files: BundleFiles = Object.fromEntries(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.\w+$/.test(path))
    .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
);
const partOf = (id: string) => {
  const part = parsePart(id);
  if (!part) throw new Error(`${id} is no part`);
  return part;
};
const valueOf = (id: string, from = files): Json => {
  const read = readPart(from, partOf(id));
  if (!read.ok) throw new Error(read.error);
  return read.value;
};
const write = (id: string, value: Json, to = files): BundleFiles => {
  const written = writePart(to, partOf(id), value);
  if (!written.ok) throw new Error(written.error);
  return written.value;
};

describe('the parts of a draft', () => {
  it('are its sections, its process in both forms, and each letter and scenario', () => {
    expect(partIdsOf(files)).toEqual(
      expect.arrayContaining(['identity', 'pages', 'table', 'diagram', 'letter:surat-penolakan', 'scenario:granted']),
    );
  });

  it.each(partIdsOf(files).filter((id) => id !== 'override'))(
    'leave every file as it was when %s is written as it was read',
    (id) => {
      const after = write(id, valueOf(id));
      const same = id.startsWith('letter:') ? { ...after, [partOf(id).file]: files[partOf(id).file] } : after;
      expect(same).toEqual(files);
      expect(valueOf(id, after)).toEqual(valueOf(id));
    },
  );

  it('change one at a time', () => {
    const after = write('privacy', { basis: 'lain' });
    expect(Object.keys(files).filter((file) => files[file] !== after[file])).toEqual(['service.yaml']);
    expect(sourceOf(after, partOf('privacy'))).not.toBe(sourceOf(files, partOf('privacy')));
    for (const id of ['identity', 'standard', 'participants', 'pages'])
      expect(sourceOf(after, partOf(id))).toBe(sourceOf(files, partOf(id)));
  });

  it('are taken away by null', () => {
    expect(valueOf('privacy', write('privacy', null))).toBeNull();
    expect(write('letter:surat-penolakan', null)).not.toHaveProperty('letters/surat-penolakan.md');
  });

  it('begin in a draft that has no files', () => {
    const begun = write(
      'letter:baru',
      { front: { title: 'Surat' }, body: 'Isi' },
      write('identity', { id: 'baru' }, {}),
    );
    expect(begun).toEqual({ 'service.yaml': 'id: baru\n', 'letters/baru.md': '---\ntitle: Surat\n---\n\nIsi\n' });
  });

  it.each([
    ['pages', 'text'],
    ['identity', [1]],
    ['diagram', { a: 1 }],
    ['letter:x', { front: {} }],
  ])('refuse what cannot be %s', (id, value) => {
    expect(writePart(files, partOf(id), value)).toEqual({ ok: false, error: 'MISFIT' });
  });

  it('cannot be edited one by one in a file that is no YAML', () => {
    const broken = { 'form.yaml': 'pages: [' };
    expect(readPart(broken, partOf('pages'))).toEqual({ ok: false, error: 'UNREADABLE' });
    expect(writePart(broken, partOf('pages'), [])).toEqual({ ok: false, error: 'UNREADABLE' });
  });

  it.each(['', 'pagess', 'letter:', 'letter:../x', 'letter:a:b', 'constructor', 'letter:A'])('%p is no part', (id) => {
    expect(parsePart(id)).toBeUndefined();
  });
});
