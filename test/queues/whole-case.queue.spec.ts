import type { City } from '@alur/city';
import { accountOf, openBatu } from '../support/batu.js';
import { businessAnswers } from '../support/business.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { CitizenPerson, eventually, OfficerPerson } from '../support/people.js';
import { sisir } from '../support/sktm.js';

const kind = process.env['QUEUE_BACKEND'] === 'postgres' ? 'postgres' : 'redis';
let world: CityUnderTest;
let city: City;

beforeAll(async () => {
  city = await openBatu();
  world = await startCity({ queueBackend: kind });
}, 60_000);
afterAll(() => world.stop());

describe(`a city whose queues run on ${kind}`, () => {
  it('carries a case from the applicant to the letter', async () => {
    const citizen = new CitizenPerson(world.url, '081200009001');
    await citizen.signIn();
    const { reference } = await citizen.apply('surat-ket-usaha', businessAnswers);
    const officer = (role: string): Promise<OfficerPerson> =>
      OfficerPerson.signIn(world.url, accountOf(city, world.setup, sisir.office, role));
    await (await officer('service')).answer(reference, { verification: 'valid' });
    await (await officer('lurah')).answer(reference, {});
    const done = await eventually('the letter', async () => {
      const now = await citizen.track(reference);
      return now.status === 'issued' ? now : undefined;
    });
    expect(done.letters).toHaveLength(1);
  }, 60_000);
});
