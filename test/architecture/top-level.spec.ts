import { trackedFiles } from './repository.js';

const folders = ['apps', 'config', 'docker', 'docs', 'libs', 'test'];
const files = ['README.md', 'nx.json', 'package-lock.json', 'package.json', 'tsconfig.base.json'];

it('the top of the repository holds what is listed here and files that begin with a dot', () => {
  const entries = new Set(trackedFiles().map((file) => file.split('/')[0] ?? ''));
  expect([...entries].filter((name) => !name.startsWith('.')).sort()).toEqual([...folders, ...files].sort());
});
