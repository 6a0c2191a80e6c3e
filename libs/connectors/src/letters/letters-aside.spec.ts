import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LetterDocument } from '@alur/application';
import { lettersAside } from './letters-aside.js';

let folder: string;
let press: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alur-press-'));
  press = join(folder, 'press.cjs');
  // Does what the title says.
  await writeFile(
    press,
    `process.on('message', ({ order, document: { title } }) => {
       if (title === 'hang') for (;;);
       if (title === 'die') process.kill(process.pid, 'SIGKILL');
       if (title === 'fill') { const all = []; for (;;) all.push(new Array(100000).fill({}).map(() => ({}))); }
       process.send(title === 'throw' ? { order, error: 'no such letter' } : { order, pdf: Buffer.from(title) });
     });`,
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const titled = (title: string): LetterDocument => ({ title }) as LetterDocument;

it('lays out one after the other, and gives each its own', async () => {
  const letters = lettersAside({ press });
  const pages = await Promise.all(['a', 'b', 'c'].map((title) => letters.render(titled(title))));
  expect(pages.map((page) => Buffer.from(page).toString())).toEqual(['a', 'b', 'c']);
  letters.close();
});

it.each([
  ['throw', 'no such letter'],
  ['hang', 'longer than 1000 ms'],
  ['die', 'SIGKILL'],
  ['fill', 'ended the process'],
])(
  'a letter at which it does this: %s, is refused, and the one behind it is not',
  async (title, why) => {
    const letters = lettersAside({ press, timeoutMs: title === 'hang' ? 1_000 : 20_000 });
    const [bad, good] = await Promise.allSettled([letters.render(titled(title)), letters.render(titled('good'))]);
    expect(bad).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining(why) } });
    expect(good).toMatchObject({ status: 'fulfilled' });
    letters.close();
  },
  30_000,
);
