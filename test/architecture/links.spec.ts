import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { read, root, trackedFiles } from './repository.js';

const pages = trackedFiles().filter((file) => file.endsWith('.md') && !file.startsWith('config/services/'));

/** Links and pictures of a page that point into the repository. */
const targets = (page: string): readonly string[] =>
  [...read(page).matchAll(/\]\(([^)\s#]+)[^)]*\)|src="([^"]+)"/g)]
    .map(([, link, picture]) => link ?? picture ?? '')
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));

it('every link and picture of the documents leads somewhere', () => {
  expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/architecture.md', 'docs/capabilities.md']));
  const broken = pages.flatMap((page) =>
    targets(page)
      .filter((target) => !existsSync(join(root, dirname(page), target)))
      .map((target) => `${page}: ${target}`),
  );
  expect(broken).toEqual([]);
});

it('every file that the capabilities name is there', () => {
  const named = [...read('docs/capabilities.md').matchAll(/`([\w./-]+\.(?:ts|tsx|mjs|json|yaml))`/g)].map(
    ([, file = '']) => file,
  );
  const files = trackedFiles();
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((name) => !files.some((file) => file === name || file.endsWith(`/${name}`)))).toEqual([]);
});
