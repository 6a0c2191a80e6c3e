import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { City } from '@alur/city';
import { Client } from 'pg';
import { accountOf, openBatu } from '../support/batu.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import { receiver, sender, writeMessageServices } from '../support/message-services.js';
import { CitizenPerson, eventually, OfficerPerson } from '../support/people.js';

let world: CityUnderTest;
let city: City;
let folder: string;
let database: Client;

beforeAll(async () => {
  city = await openBatu();
  folder = await mkdtemp(join(tmpdir(), 'alur-services-'));
  await writeMessageServices(folder);
  world = await startCity({ servicesFolder: folder });
  database = new Client({ connectionString: world.database.url });
  await database.connect();
}, 60_000);
afterAll(async () => {
  await database.end();
  await world.stop();
  await rm(folder, { recursive: true, force: true });
});

const citizen = async (phone: string): Promise<CitizenPerson> => {
  const person = new CitizenPerson(world.url, phone);
  await person.signIn();
  return person;
};
const verifier = (): Promise<OfficerPerson> =>
  OfficerPerson.signIn(world.url, accountOf(city, world.setup, 'dinsos', 'verifier'));
/** Who runs the system. */
const operator = (): Promise<OfficerPerson> =>
  OfficerPerson.signIn(world.url, accountOf(city, world.setup, 'diskominfo', 'operator'));
const send = (officer: OfficerPerson, key: string, body: object) =>
  officer.agent.post('/api/v1/messages').set('idempotency-key', key).send(body);

const nik = (last: number): string => `35790257089099${String(last).padStart(2, '0')}`;
const asks = (last: number, more: object) => ({ name: 'Warga Fiktif', nik: nik(last), ...more });

const stateOf = async (caseId: string) => {
  const { rows } = await database.query<{ variables: Record<string, unknown>; messages: string[] }>(
    `SELECT state->'process'->'variables' AS variables, state->'process'->'messageIds' AS messages FROM case_instance WHERE id = $1`,
    [caseId],
  );
  return rows[0];
};
/** The step that an officer is asked to do. */
const isAt = (person: CitizenPerson, reference: string, element: string) =>
  eventually(`${reference} at ${element}`, async () => {
    const { baton } = await person.track(reference);
    return baton.some((link) => link.element === element && link.state === 'holding') || undefined;
  });

it('the folders are published without a finding', () => {
  expect(world.setup.filter(({ type }) => type === 'finding')).toEqual([]);
  expect(world.setup.filter(({ type }) => type === 'service').map(({ published }) => published)).toEqual([true, true]);
});

describe('a case that tells another', () => {
  it.each(['waits already', 'comes later'])(
    'reaches the one of the same person that %s, and no other',
    async (when) => {
      const last = when === 'comes later' ? 11 : 13;
      const person = await citizen(`0812000040${String(last)}`);
      const apply = () => person.apply(receiver, asks(last, { tunggu: 'pesan' }));
      const early = when === 'waits already' ? await apply() : undefined;
      const stranger = await person.apply(receiver, asks(last + 1, { tunggu: 'pesan' }));
      const told = await person.apply(sender, asks(last, { lantai: '3' }));
      await (await verifier()).answer(told.reference, {});
      const heard = early ?? (await apply());
      await isAt(person, heard.reference, 'lanjut');
      expect(await stateOf(heard.caseId)).toMatchObject({
        variables: { lantai_tetangga: 3 },
        messages: [expect.any(String)],
      });
      expect(await stateOf(stranger.caseId)).toMatchObject({ messages: [] });
      await (await verifier()).answer(heard.reference, {});
      await eventually(
        'the answer',
        async () => (await person.track(heard.reference)).status === 'issued' || undefined,
      );
    },
    90_000,
  );

  it('leaves the number it goes by nowhere but in the data of the cases', async () => {
    const places = [
      'case_instance',
      'case_event',
      'work_item',
      'command_inbox',
      'message_subscription',
      'buffered_message',
    ];
    for (const table of places) {
      const { rows } = await database.query(`SELECT FROM ${table} t WHERE t::text LIKE '%3579025708909%'`);
      expect([table, rows.length]).toEqual([table, 0]);
    }
  });
});

describe('a signal', () => {
  it('reaches two hundred and fifty cases that wait, each once', async () => {
    const people = await Promise.all([0, 1, 2, 3, 4].map((n) => citizen(`081200004${String(200 + n)}`)));
    const waiting = (
      await Promise.all(
        people.map(async (person, n) => {
          const own = [];
          for (let k = 0; k < 50; k += 1) own.push(await person.apply(receiver, asks(20 + n, { tunggu: 'sinyal' })));
          return own;
        }),
      )
    ).flat();
    const other = await people[0]?.apply(receiver, asks(30, { tunggu: 'pesan' }));
    const told = await people[1]?.apply(sender, asks(31, { lantai: '1' }));
    await (await verifier()).answer(told?.reference ?? '', {});
    const ids = waiting.map(({ caseId }) => caseId);
    await eventually('everybody to hear it', async () => {
      const { rows } = await database.query<{ ended: number }>(
        `SELECT count(*)::int AS ended FROM case_instance WHERE id = ANY ($1) AND state->'process'->>'status' = 'ended'`,
        [ids],
      );
      return rows[0]?.ended === 250 || undefined;
    });
    const { rows } = await database.query<{ heard: number; cases: number }>(
      `SELECT heard::int, count(*)::int AS cases FROM (
         SELECT count(*) AS heard FROM case_event e, json_array_elements(e.events) one
          WHERE e.case_id = ANY ($1) AND one->>'type' = 'SignalBroadcast' GROUP BY e.case_id) per GROUP BY heard`,
      [ids],
    );
    expect(rows).toEqual([{ heard: 1, cases: 250 }]);
    expect(await stateOf(other?.caseId ?? '')).toMatchObject({ messages: [] });
  }, 240_000);
});

describe('a message from outside', () => {
  it('reaches who waits for it; sent again it is the same message', async () => {
    const person = await citizen('081200004099');
    const heard = await person.apply(receiver, asks(41, { tunggu: 'pesan' }));
    const officer = await operator();
    const body = {
      name: 'izin terbit',
      correlationKey: nik(41),
      id: 'sistem-lain-1',
      variables: { lantai_tetangga: 7 },
    };
    const first = await send(officer, 'kunci-1', body).expect(202);
    expect((await send(officer, 'kunci-2', body).expect(202)).body).toEqual(first.body);
    await isAt(person, heard.reference, 'lanjut');
    expect(await stateOf(heard.caseId)).toMatchObject({
      variables: { lantai_tetangga: 7 },
      messages: [expect.any(String)],
    });
    const another = await person.apply(receiver, asks(41, { tunggu: 'pesan' }));
    await send(officer, 'kunci-3', body).expect(202);
    await send(officer, 'kunci-4', { ...body, id: 'sistem-lain-2', ttl: 'P1D' }).expect(202);
    await isAt(person, another.reference, 'lanjut');
    expect(await stateOf(another.caseId)).toMatchObject({
      messages: [expect.not.stringContaining(String((first.body as { id: string }).id))],
    });
  }, 60_000);

  it('is refused, each with its reason', async () => {
    const officer = await operator();
    const body = { name: 'izin terbit', correlationKey: 'x' };
    const codeOf = async (asked: ReturnType<typeof send>, status: number): Promise<unknown> =>
      ((await asked.expect(status)).body as { code: string }).code;
    await send(officer, 'kunci-9', body).expect(202);
    expect(await codeOf(send(officer, 'kunci-9', { ...body, correlationKey: 'y' }), 422)).toBe(
      'IDEMPOTENCY_KEY_REUSED',
    );
    expect(await codeOf(officer.agent.post('/api/v1/messages').send(body), 400)).toBe('IDEMPOTENCY_KEY_MISSING');
    expect(await codeOf(send(officer, 'k', { ...body, ttl: 'P0D' }), 422)).toBe('DATA_INVALID');
    expect(await codeOf(send(officer, 'k', { ...body, ttl: 'seminggu' }), 400)).toBe('REQUEST_INVALID');
    expect(await codeOf(send(officer, 'k', { correlationKey: 'x' }), 400)).toBe('REQUEST_INVALID');
    expect(await codeOf(send(officer, 'k', { ...body, variables: { note: `NIK ${nik(1)}` } }), 422)).toBe(
      'MESSAGE_PERSONAL',
    );
    expect(await codeOf(send(officer, 'k', { ...body, variables: { note: 'x'.repeat(20_000) } }), 422)).toBe(
      'DATA_INVALID',
    );
    expect(await codeOf(send(officer, 'k', { ...body, variables: { note: 'a\u0000' } }), 422)).toBe('DATA_INVALID');
    expect(await codeOf(send(officer, 'k', { ...body, name: 'half \ud83d' }), 422)).toBe('DATA_INVALID');
    expect(await codeOf(send(officer, 'k', { ...body, ttl: 'P9000Y' }), 422)).toBe('DATA_INVALID');
    expect(await codeOf(send(await verifier(), 'k', body), 403)).toBe('NOT_ALLOWED');
    const stranger = await citizen('081200004098');
    expect(await codeOf(stranger.agent.post('/api/v1/messages').set('idempotency-key', 'k').send(body), 401)).toBe(
      'NOT_SIGNED_IN',
    );
  });
});
