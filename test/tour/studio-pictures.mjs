/** The designers' side of the pictures: an SOP table becomes a draft, which is looked at from every side. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openConsole } from './console-pictures.mjs';

const sop = fileURLToPath(new URL('../../docs/panduan/contoh/sop-kegiatan-warga.csv', import.meta.url));

const screens = [
  ['studio-findings', 'temuan', '.chapter'],
  ['studio-identity', 'identitas', 'input'],
  ['studio-table', 'alur', 'table'],
  ['studio-diagram', 'alur?tampilan=diagram', '.djs-element'],
  ['studio-participants', 'pelaksana', 'select'],
  ['studio-standard', 'standar', 'input'],
  ['studio-form', 'formulir-pemohon', 'iframe'],
  ['studio-task-form', 'formulir-petugas', '.studio-screen li'],
  ['studio-sight', 'siapa-melihat', 'table'],
  ['studio-words', 'kata-kata', 'input'],
  ['studio-letter', 'surat/surat-layanan', 'img'],
  ['studio-correction', 'koreksi', 'input'],
  ['studio-privacy', 'privasi', 'input'],
  ['studio-scenarios', 'skenario', '.scenario'],
  ['studio-publish', 'terbitkan', 'textarea'],
];

export const photographStudio = async ({ url, shoot, account, open }) => {
  const page = await openConsole(await open('desk'), url, account, async () => {});
  await page.goto(`${url}/konsol/studio/mulai/sop`);
  await page.locator('#sop').setInputFiles(path.normalize(sop));
  await page.getByText('Terbaca 14 langkah.').waitFor();
  await page.getByLabel('Perangkat daerah penanggung jawab').selectOption({ label: 'Dinas Sosial' });
  await shoot(page, 'studio-start');
  await page.getByRole('button', { name: 'Buat rancangan' }).click();
  await page.locator('.chapter').first().waitFor({ timeout: 60_000 });
  const draft = page.url().replace(/\/[^/]*$/, '');
  for (const [name, to, sign] of screens) {
    await page.goto(`${draft}/${to}`);
    await page.locator(sign).first().waitFor();
    await page.waitForTimeout(1_500);
    await shoot(page, name);
  }
  await page.goto(`${draft}/uji-coba`);
  await page.getByRole('button', { name: 'Mulai uji coba' }).click();
  await page.locator('.baton').first().waitFor();
  await page.waitForTimeout(1_000);
  await shoot(page, 'studio-rehearsal');
};
