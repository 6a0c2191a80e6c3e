import { readdirSync } from 'node:fs';
import path from 'node:path';
import { say } from '../sample/say.js';

const templates = path.join(__dirname, '../../../../config/templates');
const all = readdirSync(templates, { withFileTypes: true }).filter((entry) => entry.isDirectory());

it('there are starting points', () => {
  expect(all.length).toBeGreaterThanOrEqual(3);
});

it.each(all.map(({ name }) => name))('the starting point %s could be published as it is', async (name) => {
  const report = await say(['service', 'check', path.join(templates, name), '--json']);
  expect(report.lines()).toMatchObject([{ diagnostics: [] }]);
  expect(report.code).toBe(0);
});
