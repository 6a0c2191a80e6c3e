import { renameNames } from './rename-names.js';

const renamed = new Map([
  ['village', 'desa'],
  ['village_kind', 'desa_kind'],
]);

describe('names of an expression', () => {
  it.each([
    ['village = "village"', 'desa = "village"'],
    ['if village_kind = "kelurahan" then village else villages', 'if desa_kind = "kelurahan" then desa else villages'],
    ['x.village > village', 'x.village > desa'],
    ['{village: village}', '{village: desa}'],
    ['count(all[village > 3])', 'count(all[desa > 3])'],
    ['> village', '> desa'],
    ['not(village)', 'not(desa)'],
  ])('are renamed where they are read: %s', (source, expected) => {
    expect(renameNames(source, renamed)).toBe(expected);
  });

  it.each([
    ['a text that is no expression', 'village is ) broken'],
    ['a text that gives the name a meaning of its own in a round', 'for village in all return village + 1'],
    ['a text that gives the name a meaning of its own in a test', 'some village in all satisfies village > 1'],
    ['a text that gives the name a meaning of its own in a function', 'function(village) village + 1'],
  ])('stay in %s', (_what, source) => {
    expect(renameNames(source, renamed)).toBe(source);
  });
});
