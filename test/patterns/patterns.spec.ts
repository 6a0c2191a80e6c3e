// The workflow control-flow patterns of van der Aalst and ter Hofstede, each as BPMN with the scenarios that show it.
import path from 'node:path';
import { readFileSync } from 'node:fs';
import { foldersIn, playFolder } from './play-folder.js';

const page = readFileSync(path.join(__dirname, '../../docs/patterns.md'), 'utf8');
const patterns = foldersIn(__dirname);

describe('workflow pattern', () => {
  it.each(patterns)('%s', async (pattern) => {
    const reports = await playFolder(path.join(__dirname, pattern));
    expect(reports.flatMap(({ scenario, ok, message }) => (ok ? [] : [`${scenario}: ${message ?? ''}`]))).toEqual([]);
  });

  it('is told on the page, with a reason where there is none', () => {
    const told = [...page.matchAll(/^\|\s*(\d+)\s*\|.*$/gm)].map(([line, number]) => ({
      line,
      number: Number(number),
    }));
    expect(told.map(({ number }) => number)).toEqual(Array.from({ length: 43 }, (_, index) => index + 1));
    const linked = told.flatMap(({ line }) => /test\/patterns\/([\w-]+)/.exec(line)?.[1] ?? []);
    expect(linked).toEqual(patterns);
  });
});
