import { ownPath } from './own-path.js';

it.each(['/', '/permohonan/1/isi/usaha?ubah', '/lacak/BTU-0000-0000-0'])('%s is a path of this site', (path) => {
  expect(ownPath(path)).toBe(path);
});

it.each(['//evil.example/x', '/\\evil.example', 'https://evil.example', 'x', '', '/a b', '/a\n', undefined])(
  '%j is not',
  (path) => {
    expect(ownPath(path)).toBeUndefined();
  },
);
