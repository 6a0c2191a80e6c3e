import { renamedScenario, withoutScenario } from './edit-scenarios.js';

const two = '# Dua contoh\nname: Satu # pertama\nsteps: []\n---\nname: Dua\nsteps:\n  - wait: P1D\n';

describe('a scenario of a file', () => {
  it('is renamed, and everything beside it stays as it is', () => {
    expect(renamedScenario(two, 'Dua', 'Kedua')).toBe(two.replace('name: Dua', 'name: Kedua'));
    expect(renamedScenario(two, 'Satu', 'Pertama')).toBe(two.replace('name: Satu', 'name: Pertama'));
  });

  it('is taken away, and the file with the last one', () => {
    expect(withoutScenario(two, 'Dua')).toBe('# Dua contoh\nname: Satu # pertama\nsteps: []\n');
    expect(withoutScenario(two, 'Satu')).toBe('name: Dua\nsteps:\n  - wait: P1D\n');
    expect(withoutScenario('name: Satu\n', 'Satu')).toBeNull();
  });

  it('that is not there changes nothing', () => {
    expect(renamedScenario(two, 'Tiga', 'Empat')).toBeUndefined();
    expect(withoutScenario(two, 'Tiga')).toBe(two);
    expect(renamedScenario('name: [', 'Satu', 'Dua')).toBeUndefined();
  });
});
