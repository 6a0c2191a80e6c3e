// Branches that no scenario goes through: one is proposed for each, and holds.
import path from 'node:path';
import { judgeService, scenarioThrough } from '@alur/application';
import { readBundleSource } from './bundle-files.js';
import { folderOf, thirdService } from '../sample/third-service.js';
import { openCity, openWorkshop } from './workshop.js';

async function judged(files: Readonly<Record<string, string>>) {
  const city = await openCity({ values: {}, environment: {} });
  if (!city.ok) throw new Error('No city');
  const { ports } = openWorkshop(city.value);
  return { ports, report: await judgeService(ports, files) };
}

const shipped = path.resolve(__dirname, '../../../../config/services');

it.each([
  ['a small service', folderOf(thirdService)],
  ['the certificate of need', path.join(shipped, 'dinsos/sktm')],
  ['the business certificate', path.join(shipped, 'diskumperindag/surat-ket-usaha')],
])(
  '%s is covered whole by what is proposed for it',
  async (_what, folder) => {
    const source = await readBundleSource(folder);
    if (!source.ok) throw new Error('No service');
    const own = Object.fromEntries(
      Object.entries(source.value.files).filter(([name]) => !name.startsWith('scenarios/')),
    );
    const { ports, report } = await judged(own);
    const proposed: Record<string, string> = {};
    let missed = report.coverage.missed.flows;
    expect(missed.length).toBeGreaterThan(0);
    for (let round = 0; round < 60 && missed.length > 0; round += 1) {
      const [id = ''] = missed;
      const scenario = scenarioThrough(ports, report, id);
      if (!scenario) throw new Error(`Nothing through ${id}`);
      proposed[`scenarios/usulan-${String(round)}.yaml`] = scenario.yaml;
      const again = (await judged({ ...own, ...proposed })).report;
      expect(again.scenarios.filter(({ ok }) => !ok)).toEqual([]);
      expect(again.coverage.missed.flows).not.toContain(id);
      missed = again.coverage.missed.flows;
    }
    expect(missed).toEqual([]);
  },
  120_000,
);
