// The shipped city as the matrix needs it: fresh proofs are asked for, and a few more people at one counter.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const atTheCounter = (id: string, serial: string, until = ''): string =>
  `  - { id: ${id}, name: ${id} Percobaan, nip: "1980010120100199${serial}", agency: kel-sisir, role: front-office, position: Petugas Loket, from: "2025-01-01"${until} }\n`;

export async function matrixCity(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(process.env['ALUR_TEST_TMP'] ?? tmpdir(), 'alur-matrix-'));
  await cp(join(__dirname, '..', '..', 'config', 'city', 'batu'), folder, { recursive: true });
  const change = async (name: string, edit: (text: string) => string): Promise<void> => {
    const file = join(folder, name);
    await writeFile(file, edit(await readFile(file, 'utf8')));
  };
  await change('city.yaml', (text) => text.replace('required: false', 'required: true'));
  const more = [
    atTheCounter('matrix-unproved', '21'),
    atTheCounter('matrix-family', '22'),
    atTheCounter('matrix-expired', '23'),
    atTheCounter('matrix-suspended', '24', ', until: "2025-12-31"'),
  ];
  await change('holders.yaml', (text) => text.replace('holders:\n', `holders:\n${more.join('')}`));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
