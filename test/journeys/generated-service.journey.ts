import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { City } from '@alur/city';
import { accountOf, openBatu } from '../support/batu.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import type { GeneratedService } from '../support/generated-service.js';
import { generateService, writeService } from '../support/generated-service.js';
import { CitizenPerson, eventually, OfficerPerson } from '../support/people.js';
import { sisir } from '../support/sktm.js';

const seeds = [11, 4_242];
let world: CityUnderTest;
let city: City;
let folder: string;
const services: readonly GeneratedService[] = seeds.map(generateService);

beforeAll(async () => {
  city = await openBatu();
  folder = await mkdtemp(join(tmpdir(), 'alur-services-'));
  for (const service of services) await writeService(folder, service);
  world = await startCity({ servicesFolder: folder });
}, 60_000);
afterAll(async () => {
  await world.stop();
  await rm(folder, { recursive: true, force: true });
});

async function walk(
  service: GeneratedService,
  citizen: CitizenPerson,
  amount: number,
  rounds: number,
): Promise<string> {
  const { reference } = await citizen.apply(service.id, {
    name: 'Warga Fiktif',
    village: sisir.code,
    nilai: String(amount),
  });
  for (let round = 1; round <= rounds; round += 1) {
    for (const [index, step] of service.steps.entries()) {
      const officer = await OfficerPerson.signIn(world.url, accountOf(city, world.setup, step.agency, step.role));
      const isLast = index === service.steps.length - 1;
      const detail = await officer.answer(reference, isLast ? { ulang: round < rounds ? 'ulang' : 'cukup' } : {});
      expect(detail.task.title).toBe(`Periksa di ${step.id}`);
    }
  }
  return reference;
}

describe.each(services.map((service) => [service.id, service] as const))(
  '%s, a folder generated from a seed',
  (_id, service) => {
    const citizen = (): Promise<CitizenPerson> => {
      const person = new CitizenPerson(world.url, `0812000030${String(10 + services.indexOf(service))}`);
      return person.signIn().then(() => person);
    };

    it('loops back once, waits for its timer, decides by its own table and issues its letter', async () => {
      const applicant = await citizen();
      const reference = await walk(service, applicant, service.threshold, 2);
      // Nobody answers the waiting step: its interrupting timer carries the case on.
      const head = await OfficerPerson.signIn(world.url, accountOf(city, world.setup, sisir.office, 'lurah'));
      await head.answer(reference, {});
      const done = await eventually('the letter', async () => {
        const now = await applicant.track(reference);
        return now.status === 'issued' ? now : undefined;
      });
      expect(done.letters.map((letter) => letter.id)).toEqual(['keterangan']);
      const steps = done.baton.map((link) => link.element);
      expect(steps.filter((element) => element === 'langkah-1')).toHaveLength(2);
      expect(steps).toContain('tunggu');
    }, 60_000);

    it('refuses what its table refuses', async () => {
      const applicant = await citizen();
      const reference = await walk(service, applicant, service.threshold - 1, 1);
      const head = await OfficerPerson.signIn(world.url, accountOf(city, world.setup, sisir.office, 'lurah'));
      await head.answer(reference, { dasar: 'batas', alasan: 'Nilai di bawah batas.' });
      const done = await eventually('the decision', async () => {
        const now = await applicant.track(reference);
        return now.answer ? now : undefined;
      });
      expect(done.answer?.kind).toBe('refused');
      expect(done.letters.map(({ id, isRefusal }) => [id, isRefusal])).toEqual([['penolakan', true]]);
    }, 60_000);
  },
);
