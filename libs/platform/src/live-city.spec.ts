import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CityVersion, CityVersions } from '@alur/application';
import { createLogger } from './logger.js';
import { cityOf, LiveCity } from './live-city.js';

const folder = 'config/city/batu';
const texts = Object.fromEntries(
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
);
const version = (number: number, files: CityVersion['files']): CityVersion => ({
  number,
  files,
  hash: String(number),
  origin: 'studio',
  by: 'officer:ayu',
  at: '2026-11-26T00:00:00.000Z',
  parts: ['roles'],
});

/** A store of versions that counts how often one is read. */
class Shelf {
  readonly versions: CityVersion[] = [version(1, texts)];
  read = 0;

  readonly port = {
    currentNumber: () => Promise.resolve(this.versions.length),
    find: (number: number) => {
      this.read += 1;
      return Promise.resolve(this.versions[number - 1]);
    },
  } as CityVersions;
}

function open() {
  const shelf = new Shelf();
  const city = cityOf(version(1, texts));
  if (!city) throw new Error('Expected the shipped city to load');
  return { shelf, live: new LiveCity(shelf.port, createLogger('test', 'error'), city, 1) };
}

const renamed = { ...texts, 'roles.yaml': (texts['roles.yaml'] ?? '').replace('name: Camat', 'name: Pak Camat') };

describe('the city of a running process', () => {
  it('becomes the new one and tells who listens, once', async () => {
    const { shelf, live } = open();
    const heard: string[] = [];
    live.onChange(() => heard.push(live.current.roles['camat']?.name ?? ''));
    await live.refresh();
    expect(shelf.read).toBe(0);
    shelf.versions.push(version(2, renamed));
    await Promise.all([live.refresh(), live.refresh()]);
    await live.refresh();
    expect(heard).toEqual(['Pak Camat']);
    expect(shelf.read).toBe(1);
  });

  it('stays as it is where the program cannot read the new one, until there is another', async () => {
    const { shelf, live } = open();
    shelf.versions.push(version(2, { 'city.yaml': 'nothing' }));
    await live.refresh();
    expect(live.current.roles['camat']?.name).toBe('Camat');
    shelf.versions.push(version(3, renamed));
    await live.refresh();
    expect(live.current.roles['camat']?.name).toBe('Pak Camat');
  });
});
