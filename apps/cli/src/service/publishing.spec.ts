// What an import publishes, and what it writes down; with the readers of the command line and stores that only remember.
import type { ImportPorts } from '@alur/application';
import { compileBundle, importServices, judgeService } from '@alur/application';
import type { ServiceFiles } from '../sample/third-service.js';
import { thirdService } from '../sample/third-service.js';
import { openCity, openWorkshop } from './workshop.js';

const broken: ServiceFiles = {
  ...thirdService,
  'service.yaml': (thirdService['service.yaml'] ?? '').replace('Dua petugas.', 'TODO'),
};

async function city() {
  const opened = await openCity({ values: {}, environment: {} });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return openWorkshop(opened.value).ports;
}

async function importing(folders: Readonly<Record<string, ServiceFiles>>) {
  const happened: string[] = [];
  const note = (what: string): Promise<void> => Promise.resolve(void happened.push(what));
  const ports: ImportPorts = {
    ...(await city()),
    versions: { publish: ({ serviceId }) => note(`published ${serviceId}`) } as ImportPorts['versions'],
    reports: {
      record: ({ folder, hash }) => note(`reported ${folder} ${hash === undefined ? 'refused' : 'published'}`),
      keepOnly: (kept) => note(`kept ${kept.join()}`),
      list: () => Promise.resolve([]),
    },
    audit: { record: ({ action, subject }) => note(`${action} ${subject?.id ?? ''}`) } as ImportPorts['audit'],
  };
  const reports = await importServices(ports)(folders);
  return { happened, codes: reports.map(({ findings }) => findings.map(({ code }) => code)) };
}

describe('an import', () => {
  it('publishes what passes the gate, refuses the rest, and writes down both', async () => {
    expect(await importing({ 'a/pinjam-lapangan': broken, 'b/pinjam-lapangan': thirdService })).toEqual({
      happened: [
        'import-refused a/pinjam-lapangan',
        'reported a/pinjam-lapangan refused',
        'import-refused b/pinjam-lapangan',
        'reported b/pinjam-lapangan refused',
        'kept a/pinjam-lapangan,b/pinjam-lapangan',
      ],
      codes: [['STANDARD_INCOMPLETE'], ['DUPLICATE_ID']],
    });
    expect(await importing({ 'b/pinjam-lapangan': thirdService })).toEqual({
      happened: ['published pinjam-lapangan', 'reported b/pinjam-lapangan published', 'kept b/pinjam-lapangan'],
      codes: [[]],
    });
  });
});

describe('a version that was published once', () => {
  it('still runs when a rule of today would refuse it', async () => {
    const ports = await city();
    expect((await judgeService(ports, broken)).version).toBeUndefined();
    expect((await compileBundle(ports, broken)).version?.bundle.id).toBe('pinjam-lapangan');
  });
});
