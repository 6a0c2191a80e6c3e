// The shipped city as the matrix needs it: fresh proofs are asked for, a few more people at one counter, and Dinas Sosial does not see family cards.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const atTheCounter = (id: string, serial: string, until = ''): string =>
  `  - { id: ${id}, name: ${id} Percobaan, nip: "1980010120100199${serial}", agency: kel-sisir, role: front-office, position: Petugas Loket, from: "2025-01-01"${until} }\n`;

export interface MatrixCity {
  readonly folder: string;
  readonly servicesFolder: string;
  remove(): Promise<void>;
}

export async function matrixCity(): Promise<MatrixCity> {
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
  // Outside the folder of the city, which must hold nothing else.
  const servicesFolder = `${folder}-services`;
  await cp(join(__dirname, '..', '..', 'config', 'services'), servicesFolder, { recursive: true });
  await change(join('..', `${basename(servicesFolder)}/dinsos/sktm/service.yaml`), (text) =>
    text.replace('sees: [nik, family_card, ', 'sees: [nik, '),
  );
  return {
    folder,
    servicesFolder,
    async remove() {
      await rm(folder, { recursive: true, force: true });
      await rm(servicesFolder, { recursive: true, force: true });
    },
  };
}
