// The city is changed while it runs: nobody restarts anything, and nothing is changed unseen.
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CityEffect, CitySettingView } from '@alur/contracts';
import type { Json } from '@alur/kernel';
import request from 'supertest';
import { accountOf, openBatu } from '../support/batu.js';
import { businessAnswers } from '../support/business.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { CitizenPerson, eventually, OfficerPerson } from '../support/people.js';
import { sisir } from '../support/sktm.js';
import { publish } from '../support/two-versions.js';

let world: CityUnderTest;
let designer: OfficerPerson;

beforeAll(async () => {
  world = await startCity();
  designer = await OfficerPerson.signIn(world.url, accountOf(await openBatu(), world.setup, 'diskominfo', 'designer'));
}, 60_000);
afterAll(() => world.stop());

/** The folder of the business statement, signed at another agency. */
async function signedBy(agency: string): Promise<string> {
  const folder = join(world.filesFolder, '..', 'surat-ket-usaha');
  await cp(join(__dirname, '../../config/services/diskumperindag/surat-ket-usaha'), folder, { recursive: true });
  await rm(join(folder, 'scenarios'), { recursive: true });
  const file = join(folder, 'service.yaml');
  const text = await readFile(file, 'utf8');
  const head = /(\n {2}village-head:\n.*\n) {4}agency:.*\n {4}role:.*\n/;
  await writeFile(file, text.replace(head, `$1    agency: ${agency}\n    role: head\n`));
  return folder;
}

const settings = '/api/v1/studio/city-settings';
const read = async (setting: string): Promise<CitySettingView> =>
  (await designer.agent.get(`${settings}/${setting}`).expect(200)).body as CitySettingView;
const preview = async ({ setting, tag }: CitySettingView, value: Json): Promise<CityEffect> =>
  (await designer.agent.post(`${settings}/${setting}/preview`).set('if-match', `"${tag}"`).send({ value }).expect(200))
    .body as CityEffect;
const put = ({ setting, tag }: CitySettingView, value: Json) =>
  designer.agent.put(`${settings}/${setting}`).set('if-match', `"${tag}"`).send({ value, note: 'Menurut keputusan' });
const code = (answer: { readonly body: unknown }): string => (answer.body as { readonly code: string }).code;

type Holder = Readonly<Record<string, Json>>;
const without = (holders: Json, id: string): Json =>
  (holders as readonly Holder[]).filter((holder) => holder['id'] !== id);

describe('a setting of the city', () => {
  it('shows what a change would do, and keeps nothing of it', async () => {
    await new CitizenPerson(world.url, '081200008201').signIn();
    const citizen = new CitizenPerson(world.url, '081200008202');
    await citizen.signIn();
    await citizen.apply('surat-ket-usaha', businessAnswers);
    const holders = await read('holders');
    const ended = (holders.value as readonly Holder[]).map((holder) =>
      holder['id'] === 'sisir-service' ? { ...holder, until: '2025-12-31' } : holder,
    );
    const effect = await eventually('work at the office', async () => {
      const told = await preview(holders, ended);
      return told.vacated.length > 0 ? told : undefined;
    });
    expect(effect.vacated).toEqual([
      expect.objectContaining({ agency: { key: sisir.office, name: 'Kelurahan Sisir' }, tasks: 1 }),
    ]);
    expect(effect.services.flatMap(({ troubles }) => troubles).join(' ')).toContain('Sisir');
    expect((await read('holders')).tag).toBe(holders.tag);
  });

  it('counts promises by the new calendar before it is in force', async () => {
    const calendar = await read('calendar');
    const decrees = (calendar.value as { readonly decrees: readonly Holder[] }).decrees;
    const closed = Object.fromEntries(
      Array.from({ length: 40 }, (_, day) => [
        new Date(Date.now() + day * 86_400_000).toISOString().slice(0, 10),
        'Hari libur daerah',
      ]),
    );
    const years = [...new Set(Object.keys(closed).map((date) => Number(date.slice(0, 4))))];
    const added = years.map((year) => ({
      title: 'Keputusan Wali Kota',
      year,
      local: Object.fromEntries(Object.entries(closed).filter(([date]) => date.startsWith(String(year)))),
    }));
    const effect = await preview(calendar, { ...(calendar.value as object), decrees: [...decrees, ...added] } as Json);
    const moved = effect.services.filter(({ promise }) => promise && promise.from < promise.to);
    expect(moved.map(({ service }) => service.key)).toEqual(expect.arrayContaining(['surat-ket-usaha', 'sktm']));
  });

  it('is in force at once in this gateway and within seconds in the worker: an officer who is new works, one who left does not', async () => {
    const city = await openBatu();
    const before = await OfficerPerson.signIn(world.url, accountOf(city, world.setup, sisir.office, 'service'));
    await before.agent.get('/api/v1/tasks').expect(200);
    const holders = await read('holders');
    await put(holders, without(holders.value, 'sisir-service')).expect(200);
    await before.agent.get('/api/v1/tasks').expect(401);
    const now = await read('holders');
    await put(now, holders.value).expect(200);
    await before.agent.get('/api/v1/tasks').expect(200);
    const { body } = await designer.agent.get(settings).expect(200);
    expect((body as { data: readonly { parts: readonly string[]; note?: string }[] }).data.slice(0, 2)).toEqual([
      expect.objectContaining({ parts: ['holders'], note: 'Menurut keputusan', origin: 'studio' }),
      expect.objectContaining({ parts: ['holders'] }),
    ]);
  });

  it('makes an agency that is new a place where work arrives, in gateways, workers and at the command line', async () => {
    const agencies = await read('agencies');
    const value = {
      ...(agencies.value as object),
      'dinas-baru': { shortName: 'Dinas Baru', fullName: 'Dinas Baru', kind: 'department', address: 'Balai Kota' },
    } as Json;
    await put(agencies, value).expect(200);
    publish(world.database.url, await signedBy('dinas-baru'));
    const citizen = new CitizenPerson(world.url, '081200008203');
    await citizen.signIn();
    const { reference } = await citizen.apply('surat-ket-usaha', businessAnswers);
    const city = await openBatu();
    const checker = await OfficerPerson.signIn(world.url, accountOf(city, world.setup, sisir.office, 'service'));
    await checker.answer(reference, { verification: 'valid' });
    const holder = await eventually('the case at the new agency', async () => {
      const link = (await citizen.track(reference)).baton.find(({ agency }) => agency.key === 'dinas-baru');
      return link?.state === 'holding' ? link : undefined;
    });
    expect(holder.agency.name).toBe('Dinas Baru');
  });

  it('is refused where a service that people use could not run any more', async () => {
    const agencies = await read('agencies');
    const { diskumperindag: owner, ...others } = agencies.value as Readonly<Record<string, Json>>;
    expect(owner).toBeDefined();
    const refused = await put(agencies, others).expect(422);
    expect(code(refused)).toBe('CITY_INVALID');
    const { detail } = refused.body as { readonly detail: string };
    expect(detail).toContain('"Surat Keterangan Usaha" tidak dapat berjalan lagi');
    expect(detail).toContain('diskumperindag');
    expect((await read('agencies')).tag).toBe(agencies.tag);
  });

  it('refuses what would be no city, what somebody else changed, and everybody who is no designer', async () => {
    const roles = await read('roles');
    expect(code(await put(roles, { lurah: { name: 'Lurah' } }).expect(422))).toBe('CITY_INVALID');
    expect(code(await put(roles, 'x').expect(422))).toBe('CITY_SETTING_MISFIT');
    expect(code(await put({ ...roles, tag: 'lain' }, roles.value).expect(412))).toBe('CITY_CHANGED');
    expect(code(await designer.agent.get(`${settings}/tokens`).expect(404))).toBe('CITY_SETTING_NOT_FOUND');
    await request(world.url).get(`${settings}/roles`).expect(401);
    const officer = await OfficerPerson.signIn(
      world.url,
      accountOf(await openBatu(), world.setup, sisir.office, 'lurah'),
    );
    await officer.agent.get(`${settings}/roles`).expect(404);
  });
});
