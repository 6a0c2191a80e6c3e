import { chmod, mkdtemp } from 'node:fs/promises';
import type { Server } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { businessAnswers } from '../support/business.js';
import type { Submitted } from '../support/people.js';
import { connectionBudget, sum, watchConnections } from '../support/connections.js';
import { CitizenPerson, eventually } from '../support/people.js';
import type { StartedCity } from './started-city.js';
import { databaseOf, processesOf, startStandalone } from './started-city.js';

const phone = '081200009001';
let home: string;
let neighbour: Server;
let taken: number;
let city: StartedCity;
let url: string;
let filed: Submitted;

/** Somebody else's program on the port that Alur would like. */
async function occupyPort(): Promise<[Server, number]> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address !== 'object') throw new Error('Expected a port');
  return [server, address.port];
}

const trackingStatus = async (): Promise<number> =>
  (
    await request(url)
      .post('/api/v1/tracking')
      .send({ reference: filed.reference, phoneDigits: phone.slice(-4) })
  ).status;

const appsOf = (): readonly string[] => processesOf(home).filter((line) => line.includes('dist/apps/'));
const nothing = (list: readonly string[]): true | undefined => list.length === 0 || undefined;

async function start(...args: string[]): Promise<void> {
  city = startStandalone(home, taken, args);
  url = await city.ready();
}

beforeAll(async () => {
  home = await mkdtemp(join(process.env['ALUR_TEST_TMP'] ?? tmpdir(), 'alur-home-'));
  await chmod(home, 0o755);
  [neighbour, taken] = await occupyPort();
});
afterAll(async () => {
  city.signal('SIGINT');
  await city.ended();
  await new Promise((resolve) => neighbour.close(resolve));
});

// One home, one life: each test goes on where the last one ended.
describe('npm start', () => {
  it('takes the next free port when somebody has the wanted one, says so, and serves', async () => {
    await start();
    expect(city.output()).toContain(`Porta ${String(taken)} sedang dipakai`);
    expect(Number(new URL(url).port)).toBeGreaterThan(taken);
    const citizen = new CitizenPerson(url, phone);
    await citizen.signIn();
    filed = await citizen.apply('surat-ket-usaha', businessAnswers);
    expect(await trackingStatus()).toBe(200);
  });

  it('holds no more connections at PostgreSQL than a shared server can spare, also under load', async () => {
    const watch = await watchConnections(databaseOf(home));
    const citizens = Array.from({ length: 8 }, (_, n) => new CitizenPerson(url, `08120000910${String(n)}`));
    await Promise.all(
      citizens.map(async (citizen) => {
        await citizen.signIn();
        await citizen.apply('surat-ket-usaha', businessAnswers);
      }),
    );
    const fullest = await watch.stop();
    expect(sum(fullest)).toBeGreaterThan(5);
    expect(sum(fullest)).toBeLessThanOrEqual(connectionBudget);
  }, 60_000);

  it('refuses a second start on the same home and names the first', async () => {
    const second = startStandalone(home, taken);
    expect(await second.ended()).toBe(1);
    expect(second.output()).toContain('Alur sudah berjalan di folder ini');
    expect(second.output()).toContain(url);
    expect((await request(url).get('/readyz')).status).toBe(200);
  });

  it('leaves no process after Ctrl-C', async () => {
    expect(appsOf()).toHaveLength(2);
    expect(processesOf(home).length).toBeGreaterThan(3);
    city.signal('SIGINT');
    expect(await city.ended()).toBe(0);
    expect(city.output()).toContain('Alur berhenti.');
    expect(processesOf(home)).toEqual([]);
  });

  it('keeps what was filed over a restart, and takes its apps along when it is killed', async () => {
    await start();
    expect(await trackingStatus()).toBe(200);
    city.signal('SIGKILL');
    await city.ended();
    await eventually('the apps to leave', async () => Promise.resolve(nothing(appsOf())), 20_000);
  });

  it('starts again after it was killed, with the database it left running', async () => {
    await start();
    expect(city.output()).toContain('PostgreSQL masih menyala, dipakai lagi.');
    expect(await trackingStatus()).toBe(200);
    city.signal('SIGTERM');
    expect(await city.ended()).toBe(0);
    expect(processesOf(home)).toEqual([]);
  });

  it('starts over with --fresh', async () => {
    await start('--fresh');
    expect(await trackingStatus()).toBe(404);
    expect((await request(url).get('/api/v1/services').expect(200)).body.data).toHaveLength(2);
  });
});
