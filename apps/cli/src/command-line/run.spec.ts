import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { folderWith, oneTask, say } from '../sample/say.js';
import { groups, singles } from './commands.js';

const commands = Object.entries(groups).flatMap(([group, own]) =>
  Object.keys(own).map((name) => [group, name] as const),
);

describe('the command line', () => {
  it.each(commands)('alur %s %s has its help', async (group, name) => {
    const { code, out, error } = await say([group, name, '--help']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain(`alur ${group} ${name} `);
    expect(out).toContain('--json');
  });

  it.each(Object.keys(singles))('alur %s has its help, and takes no files', async (name) => {
    const { code, out } = await say([name, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`alur ${name} `);
    expect(await say([name, 'a.bpmn'])).toMatchObject({ code: 2, out: '' });
  });

  it.each([[['--help']], [['process', '--help']], [['help']]])('%j gives the overview', async (words) => {
    expect(await say(words)).toMatchObject({ code: 0, out: expect.stringContaining('alur process check') as unknown });
  });

  it.each([
    ['no words', []],
    ['an unknown group', ['proses', 'check']],
    ['an unknown command', ['process', 'prove', 'a.bpmn']],
    ['no file', ['process', 'check']],
    ['too few files', ['process', 'test', 'a.bpmn']],
    ['too many files', ['process', 'diff', 'a.bpmn', 'b.bpmn', 'c.bpmn']],
    ['an unknown option', ['process', 'check', 'a.bpmn', '--fast']],
    ['an option of another command', ['process', 'check', 'a.bpmn', '--layout']],
    ['an option without its value', ['service', 'export', 'a', '--out']],
  ])('%s is wrong usage', async (_what, words) => {
    const { code, out, error } = await say(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain('Pemakaian:');
  });

  it('how many files are missing or too many is said', async () => {
    expect((await say(['process', 'test', 'a.bpmn'])).error).toContain(
      'perlu 2 yang disebut di belakang perintah, baru ada 1',
    );
    expect((await say(['process', 'diff', 'a', 'b', 'c'])).error).toContain(
      'paling banyak 2 yang disebut di belakang perintah, ada 3',
    );
  });

  it('what is still to come says so', async () => {
    expect(await say(['process', 'sop', 'a.csv', '--to', 'bpmn'])).toMatchObject({ code: 2 });
  });

  it('runs as a program of its own', () => {
    const file = path.join(folderWith({ 'a.bpmn': oneTask() }), 'a.bpmn');
    const bin = path.join(__dirname, '../../bin/alur.cjs');
    const { status, stdout } = spawnSync(process.execPath, [bin, 'process', 'check', file, '--json'], {
      encoding: 'utf8',
    });
    expect({ status, answer: JSON.parse(stdout) as unknown }).toMatchObject({ status: 0, answer: { file, ok: true } });
  }, 120_000);
});
