import { read, trackedFiles } from './repository.js';

/** Spelt in pieces, so that this file does not find itself. */
const forbidden: readonly (readonly [string, RegExp])[] = [
  ['the host of a package registry', new RegExp(['registry', '(npmjs|yarnpkg|npmmirror)'].join('\\.'))],
  ['the home folder of one machine', new RegExp(`["'\`\\s(=](/${'root'}/|/${'home'}/\\w|/${'Users'}/\\w)`)],
  ['a folder beside the repository', new RegExp(['\\.\\.', 'shared\\b'].join('/'))],
];

const isText = /\.(ts|tsx|mts|mjs|cjs|js|json|md|ya?ml|css|html|bpmn|dmn|svg|conf|sh|example)$|(Dockerfile|run|rc)$/;

it.each(forbidden)('no file mentions %s', (_, pattern) => {
  const files = trackedFiles().filter((file) => isText.test(file));
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => pattern.test(read(file)))).toEqual([]);
});
