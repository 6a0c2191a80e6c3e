import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from './environment.js';
import { RuntimeEnvironment } from './runtime-environment.js';

const variables = {
  DATABASE_URL: 'postgresql://alur:own@127.0.0.1/alur',
  REDIS_URL: 'redis://:own@127.0.0.1',
  CITY_DIR: 'config/city/batu',
  FILES_DIR: '/files',
  SECRET_KEY_PATH: '/keys/secret.key',
  PUBLIC_URL: 'https://layanan.example',
};
const read = (change: Readonly<Record<string, string | undefined>> = {}): RuntimeEnvironment =>
  readEnvironment(RuntimeEnvironment, { ...variables, ...change });

describe('the environment of a process', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'alur-environment-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('names what is missing or wrong, and no value', () => {
    expect(() => read({ DATABASE_URL: 'mysql://secret', CITY_DIR: undefined })).toThrow(/DATABASE_URL: .*CITY_DIR: /);
    expect(() => read({ DATABASE_URL: 'mysql://secret' })).not.toThrow(/secret/);
  });

  it('takes a secret from a file, and refuses one that is said twice or cannot be read', () => {
    const file = join(folder, 'database-url');
    writeFileSync(file, `${variables.DATABASE_URL}\n`);
    expect(read({ DATABASE_URL: undefined, DATABASE_URL_FILE: file }).DATABASE_URL).toBe(variables.DATABASE_URL);
    expect(() => read({ DATABASE_URL_FILE: file })).toThrow('says DATABASE_URL twice');
    expect(() => read({ DATABASE_URL: undefined, DATABASE_URL_FILE: join(folder, 'none') })).toThrow(
      'DATABASE_URL_FILE names cannot be read',
    );
  });

  it('asks for the key that seals second factors, except of a demo city', () => {
    expect(() => read({ SECRET_KEY_PATH: undefined })).toThrow('SECRET_KEY_PATH');
    const demo = { DEMO: 'true', PUBLIC_URL: 'http://localhost:3000', SECRET_KEY_PATH: undefined };
    expect(read(demo).SECRET_KEY_PATH).toBeUndefined();
  });

  it('lets files of other programs be', () => {
    expect(read({ TF_CLI_CONFIG_FILE: join(folder, 'none') }).CITY_DIR).toBe('config/city/batu');
  });

  it('refuses the passwords of the example', () => {
    expect(() => read({ DATABASE_URL: 'postgresql://alur:change-me@db/alur' })).toThrow('password of the example');
    expect(() => read({ REDIS_URL: 'redis://:change-me@redis' })).toThrow('password of the example');
    const demo = { DEMO: 'true', PUBLIC_URL: 'http://localhost:3000' };
    expect(() => read({ ...demo, DATABASE_URL: 'postgresql://alur:change-me@db/alur' })).toThrow('of the example');
  });

  it.each(['postgres:postgres', 'alur:alur', 'alur:Password', 'alur:123456', 'alur:rahasia', 'kota:kota'])(
    'refuses the password of %s where real people apply, and takes it in a demo city',
    (login) => {
      const address = `postgresql://${login}@127.0.0.1/alur`;
      expect(() => read({ DATABASE_URL: address })).toThrow('one that everybody knows');
      const demo = { DEMO: 'true', PUBLIC_URL: 'http://localhost:3000' };
      expect(read({ ...demo, DATABASE_URL: address }).DATABASE_URL).toBe(address);
    },
  );

  it('takes who is let in without a password: by a socket, a certificate or a trusted network', () => {
    expect(read({ DATABASE_URL: 'postgresql://alur@127.0.0.1/alur' }).DEMO).toBe('false');
  });

  it.each(['https://layanan.kotabatu.go.id', 'http://203.0.113.7:3000', 'http://172.32.0.1', 'http://[2001:db8::1]'])(
    'refuses a demo city at %s',
    (address) => {
      expect(() => read({ DEMO: 'true', PUBLIC_URL: address })).toThrow('a demo city has public passwords');
      expect(read({ PUBLIC_URL: address }).DEMO).toBe('false');
    },
  );

  it.each([
    'http://localhost:3000',
    'http://127.0.0.1',
    'http://192.168.1.20',
    'http://10.0.0.8',
    'http://172.16.0.1',
    'http://[::1]',
    'http://kota.test',
  ])('lets a demo city be at %s', (address) => {
    expect(read({ DEMO: 'true', PUBLIC_URL: address }).DEMO).toBe('true');
  });
});
