// What people type stays on the screen and in the city: a phone is lent, a counter is shared.
import { filesIn, read } from './repository.js';

const kept = /\b(localStorage|sessionStorage|indexedDB|document\.cookie|caches\.open)\b/;

it('no screen keeps anything in the browser', () => {
  const sources = ['apps/console/src', 'libs/portal-pages/src'].flatMap((folder) => filesIn(folder, /\.(tsx?|js)$/));
  expect(sources.length).toBeGreaterThan(200);
  expect(sources.filter((file) => kept.test(read(file)))).toEqual([]);
});
