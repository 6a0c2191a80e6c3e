// One door leads out over HTTP, and it is guarded; a second one would be found by whoever looks for it.
import { filesIn, read } from './repository.js';

const door = /^libs\/connectors\/src\/outgoing\//;
const server = filesIn('libs', /\/src\/.*\.ts$/)
  .concat(filesIn('apps', /\/src\/.*\.(ts|mjs|cjs)$/))
  .filter((file) => !/\.spec\.ts$|^libs\/testing\/|^apps\/console\/|\/fixtures\//.test(file));

/** Asks only the gateway that it has just started, by its own address. */
const askingItself = ['apps/standalone/src/main.mjs'];

it.each([
  ['fetch', /(?<![.\w])fetch\(\s*[`'"\w]/],
  ['http and https', /from '(?:node:)?https?2?'/],
  ['a client of somebody else', /from '(?:undici|axios|got|node-fetch|superagent|request)'/],
  ['a required client', /(?:require|import)\(\s*'(?:node:)?(?:https?2?|undici|axios)'/],
])('nothing but the door uses %s', (_, way) => {
  const types = /import type [^;]+from '(?:node:)?https?'/g;
  const users = server.filter((file) => !door.test(file) && way.test(read(file).replace(types, '')));
  expect(users.filter((file) => !askingItself.includes(file))).toEqual([]);
  expect(server.length).toBeGreaterThan(500);
});
