import { readCode, readJob, writeCode, writeJob } from './code.js';

it('what is written is read again', () => {
  const code = {
    id: 'check',
    decision: 'is-complete',
    end: 'granted',
    outcome: 'granted',
    job: writeJob({ type: 'letter', parameters: { letter: 'sktm; a=b' } }),
    condition: 'purpose in ("health"; "syarat=x")',
  };
  expect(readCode(writeCode(code))).toEqual({ code, invalid: [] });
  expect(readJob(code.job)).toEqual({ type: 'letter', parameters: { letter: 'sktm; a=b' } });
});

it.each(['1a', 'dua kata', 'constructor', 'keputusan=<x>', 'salah=x', '__proto__'])('%s is refused', (text) => {
  expect(readCode(text)).toEqual({ code: {}, invalid: [text] });
});

it('an empty text says nothing', () => {
  expect(readCode(' ; ')).toEqual({ code: {}, invalid: [] });
});

it('a broken job is none', () => {
  expect(readJob('%E0%A4%A')).toBeUndefined();
});
