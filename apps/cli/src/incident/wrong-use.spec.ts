import { say } from '../sample/say.js';

const nowhere = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };

describe('alur incident, asked wrongly', () => {
  it.each([
    ['no database', ['incident', 'list'], 'DATABASE_URL belum diisi'],
    ['an age that is none', ['incident', 'list', '--older', 'soon'], '24h atau 2d'],
    ['neither one nor a filter', ['incident', 'retry'], 'bukan keduanya'],
    ['a reference without its key', ['incident', 'retry', 'BTU-0000-0000-0'], 'bukan keduanya'],
    ['one and a filter', ['incident', 'retry', 'BTU-0000-0000-0', '4', '--code', 'JOB_FAILED'], 'bukan keduanya'],
    ['no reason', ['incident', 'skip', 'BTU-0000-0000-0', '4'], 'done-outside'],
    ['a reason that is not listed', ['incident', 'cancel', 'BTU-0000-0000-0', '--reason', 'bored'], 'duplicate'],
    ['no target', ['incident', 'move', 'BTU-0000-0000-0', '4', '--reason', 'wrong-way'], '--to'],
    ['no data', ['incident', 'resolve', 'BTU-0000-0000-0', '4'], '--data'],
    ['data that is no object', ['incident', 'resolve', 'BTU-0000-0000-0', '4', '--data', '[1]'], 'satu objek JSON'],
    ['data that is no JSON', ['incident', 'resolve', 'BTU-0000-0000-0', '4', '--data', '{rt'], 'satu objek JSON'],
  ])('%s is told and ends with 2', async (_what, words, told) => {
    const { code, out, error } = await say(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(told);
  });

  it.each([[['case', 'show', 'x']], [['case', 'replay', 'x', '--at', 'first']]])('%j too', async (words) => {
    expect(await say(words)).toMatchObject({ code: 2, out: '' });
  });

  it('nothing is looked up before the words are right', async () => {
    expect(await say(['incident', 'skip', 'BTU-0000-0000-0', '4'], nowhere)).toMatchObject({ code: 2 });
  });
});
