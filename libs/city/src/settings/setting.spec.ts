import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCity } from '../load-city.js';
import { citySettings, isCitySetting, readSetting, settingOfFile, writeSetting } from './setting.js';

const folder = 'config/city/batu';
const texts = Object.fromEntries(
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
);
const valueOf = (name: (typeof citySettings)[number], from = texts) => {
  const read = readSetting(from, name);
  if (!read.ok) throw new Error(read.error);
  return read.value;
};

describe('a setting of the city', () => {
  it.each(citySettings)('%s leaves every file as it was when it is written as it was read', (name) => {
    expect(writeSetting(texts, name, valueOf(name))).toEqual({ ok: true, value: texts });
  });

  it('is changed in its own file, and the city loads with it', () => {
    const roles = { ...(valueOf('roles') as object), auditor: { name: 'Pemeriksa internal' } };
    const written = writeSetting(texts, 'roles', roles);
    if (!written.ok) throw new Error(written.error);
    expect(Object.keys(texts).filter((file) => texts[file] !== written.value[file])).toEqual(['roles.yaml']);
    expect(written.value['roles.yaml']).toContain('# Peran, bukan orang.');
    expect(loadCity(written.value).city?.roles['auditor']?.name).toBe('Pemeriksa internal');
  });

  it('is known by its name and by its file', () => {
    expect(isCitySetting('holders')).toBe(true);
    expect(isCitySetting('toString')).toBe(false);
    expect(settingOfFile('calendar.yaml')).toBe('calendar');
    expect(settingOfFile('tokens.yaml')).toBeUndefined();
  });

  it('cannot be a text, and cannot be changed in a file that is no YAML', () => {
    expect(writeSetting(texts, 'roles', 'x')).toEqual({ ok: false, error: 'MISFIT' });
    expect(writeSetting({ 'roles.yaml': 'a: [' }, 'roles', {})).toEqual({ ok: false, error: 'UNREADABLE' });
    expect(readSetting({ 'roles.yaml': 'a: [' }, 'roles')).toEqual({ ok: false, error: 'UNREADABLE' });
    expect(readSetting({}, 'roles')).toEqual({ ok: true, value: null });
  });
});
