// What an import publishes, and what it writes down; with the readers of the command line and stores that only remember.
import type { ImportPorts, Publication, TakeNewFolder } from '@alur/application';
import { bundleHash, compileBundle, draftFolder, importServices, judgeService, publishFolder } from '@alur/application';
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

/** What is there before the folders are looked at. */
interface Before {
  readonly stored?: readonly ServiceFiles[];
  readonly drafted?: readonly ServiceFiles[];
  readonly publications?: readonly Partial<Publication>[];
  /** Somebody publishes between the look and the act. */
  readonly isOvertaken?: true;
}

async function importing(
  folders: Readonly<Record<string, ServiceFiles>>,
  takeNew: TakeNewFolder = publishFolder,
  { stored = [], drafted = [], publications = [], isOvertaken }: Before = {},
) {
  const happened: string[] = [];
  const note = (what: string): Promise<void> => Promise.resolve(void happened.push(what));
  const opened = await city();
  const entropy = { ...opened.entropy, uuid: () => 'd1' };
  const isOneOf = (hash: string, known: readonly ServiceFiles[]): Promise<boolean> =>
    Promise.resolve(known.some((files) => bundleHash(entropy, files) === hash));
  const ports: ImportPorts = {
    ...{ ...opened, entropy },
    versions: {
      isStored: (hash) => isOneOf(hash, stored),
      findPublished: () => Promise.resolve(undefined),
      getVersion: async () => {
        const { version } = await compileBundle(opened, thirdService);
        if (!version) throw new Error('Expected the sample to compile');
        return version;
      },
    },
    publications: {
      list: () => Promise.resolve(publications as readonly Publication[]),
      publish: ({ serviceId, after }) => note(`published ${serviceId} after ${String(after)}`).then(() => !isOvertaken),
    } as Partial<ImportPorts['publications']> as ImportPorts['publications'],
    serviceDrafts: {
      wasDrafted: (hash: string) => isOneOf(hash, drafted),
      create: ({ name, createdBy }: { readonly name: string; readonly createdBy: string }) =>
        note(`drafted ${name} by ${createdBy}`),
    } as unknown as ImportPorts['serviceDrafts'],
    reports: {
      record: ({ folder, outcome }) => note(`reported ${folder} ${outcome}`),
      keepOnly: (kept) => note(`kept ${kept.join()}`),
      list: () => Promise.resolve([]),
    },
    audit: { record: ({ action, subject }) => note(`${action} ${subject?.id ?? ''}`) } as ImportPorts['audit'],
  };
  const reports = await importServices(ports, takeNew)(folders);
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
      happened: ['published pinjam-lapangan after 0', 'reported b/pinjam-lapangan offered', 'kept b/pinjam-lapangan'],
      codes: [[]],
    });
  });

  it('makes a draft of what is new where real people apply, also of what is wrong', async () => {
    const { happened, codes } = await importing({ 'a/pinjam-lapangan': broken }, draftFolder);
    expect([happened, codes]).toEqual([
      ['drafted Peminjaman Lapangan by operator', 'reported a/pinjam-lapangan drafted', 'kept a/pinjam-lapangan'],
      [['STANDARD_INCOMPLETE']],
    ]);
  });

  it.each([
    ['published', { stored: [thirdService] }],
    ['drafted', { drafted: [thirdService] }],
  ])('leaves alone what was %s before, whatever is offered since', async (_what, before) => {
    for (const takeNew of [publishFolder, draftFolder]) {
      const { happened } = await importing({ 'b/pinjam-lapangan': thirdService }, takeNew, before);
      expect(happened).toEqual(['reported b/pinjam-lapangan left-alone', 'kept b/pinjam-lapangan']);
    }
  });

  it('refuses to go past a version that is coming', async () => {
    const coming = { number: 2, state: 'coming', hash: 'x', offeredFrom: '2027-01-01T00:00:00.000Z' } as const;
    const { codes } = await importing({ 'b/pinjam-lapangan': thirdService }, publishFolder, { publications: [coming] });
    expect(codes).toEqual([['VERSION_COMING']]);
  });

  it('is told when another version was published while it was judged', async () => {
    const { codes } = await importing({ 'b/pinjam-lapangan': thirdService }, publishFolder, { isOvertaken: true });
    expect(codes).toEqual([['VERSION_OVERTAKEN']]);
  });

  it('of files that are offered already has nothing to do', async () => {
    const files = { 'b/pinjam-lapangan': thirdService };
    const hash = bundleHash((await city()).entropy, thirdService);
    const importOf = (state: 'offered' | 'coming') =>
      importing(files, publishFolder, { publications: [{ number: 1, hash, state, offeredFrom: '2027-01-01' }] });
    expect((await importOf('offered')).happened[0]).toBe('reported b/pinjam-lapangan offered');
    expect((await importOf('coming')).codes).toEqual([['VERSION_OFFERED_ALREADY']]);
  });
});

describe('a version that was published once', () => {
  it('still runs when a rule of today would refuse it', async () => {
    const ports = await city();
    expect((await judgeService(ports, broken)).version).toBeUndefined();
    expect((await compileBundle(ports, broken)).version?.bundle.id).toBe('pinjam-lapangan');
  });
});
