import type { ExecutableProcess } from '@alur/process-model';
import { followNames } from './follow-names.js';

const process = (name: string): ExecutableProcess => ({
  id: 'izin',
  name: 'Izin',
  starts: [],
  flows: {},
  participants: {},
  elements: { check: { id: 'check', type: 'task', name, incoming: [], outgoing: [], boundaryEvents: [] } },
});
const form = (title: string) => `# isian\ntasks:\n  check:\n    title: ${title} # antrean\n    fields: []\n`;

describe('a step that is called otherwise', () => {
  it('is called so in the queue', () => {
    const files = { 'form.yaml': form('Memeriksa') };
    expect(followNames(files, process('Memeriksa'), process('Memeriksa berkas'))).toEqual({
      'form.yaml': form('Memeriksa berkas'),
    });
  });

  it.each([
    ['has a title of its own', 'Periksa dengan teliti', 'Memeriksa', 'Memeriksa berkas'],
    ['is called as before', 'Memeriksa', 'Memeriksa', 'Memeriksa'],
    ['has no name yet', 'Memeriksa', 'Memeriksa', ''],
  ])('keeps the title of its task where it %s', (_, title, before, after) => {
    const files = { 'form.yaml': form(title) };
    expect(followNames(files, process(before), process(after))).toEqual(files);
  });

  it('changes nothing in a draft without tasks, or with a form that cannot be read', () => {
    expect(followNames({}, process('a'), process('b'))).toEqual({});
    expect(followNames({ 'form.yaml': 'a: [' }, process('a'), process('b'))).toEqual({ 'form.yaml': 'a: [' });
  });
});
