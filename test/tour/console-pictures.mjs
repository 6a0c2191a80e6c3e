/** The officers' side of the pictures: queue, task, a faster colleague, search, services, and the dark. */
import { workAs } from './people.mjs';

export const openConsole = async (context, url, account, shoot) => {
  const page = await context.newPage();
  await page.goto(`${url}/konsol/`);
  await page.getByLabel('NIP').waitFor();
  await shoot(page, 'officer-sign-in');
  await page.getByLabel('NIP').fill(account.nip);
  await page.getByLabel('Kata sandi').fill(account.password);
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('button', { name: 'Keluar' }).waitFor();
  await page.waitForTimeout(500);
  return page;
};

const openTask = async (page, reference) => {
  await page.getByRole('row').filter({ hasText: reference }).getByRole('link').click();
  await page.locator('.task-form').waitFor();
  for (const photo of await page.locator('img').all()) await photo.scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
};

export const photographConsole = async ({ desk, url, reference, shoot, demo, village, open }) => {
  const account = demo.accountOf(village.office, 'welfare');
  await shoot(desk, 'officer-queue');
  await openTask(desk, reference);
  await shoot(desk, 'officer-task-unclaimed');
  await desk.getByRole('button', { name: 'Ambil tugas' }).click();
  await desk.getByText('Anda sedang mengerjakan tugas ini.').waitFor();
  await desk.locator('button[type=submit]').click();
  await shoot(desk, 'officer-task-error');
  await desk.locator('[name="visit_verdict"][value="poor"]').check();
  await desk.locator('textarea').first().fill('Rumah dikunjungi, dinding papan, lantai semen.');
  await shoot(desk, 'officer-task');

  const dark = await openConsole(await open('desk', { colorScheme: 'dark' }), url, account, async () => {});
  await shoot(dark, 'officer-queue-dark');
  await openTask(dark, reference);
  await shoot(dark, 'officer-task-dark');
  const small = await openConsole(await open('phone'), url, account, async (page) =>
    shoot(page, 'officer-sign-in-phone'),
  );
  await shoot(small, 'officer-queue-phone');
  await openTask(small, reference);
  await shoot(small, 'officer-task-phone');

  // The same office in another room answers first.
  await workAs(url, account, reference, { visit_verdict: 'poor', visit_notes: 'Sudah dikunjungi.' });
  await desk.locator('.notice').first().waitFor({ timeout: 10_000 });
  await desk.waitForTimeout(1_000);
  await shoot(desk, 'officer-conflict');
  await desk.getByRole('link', { name: 'Cari berkas' }).click();
  await shoot(desk, 'officer-search');
  await desk.getByLabel('Nomor permohonan').fill(reference);
  await desk.getByRole('button', { name: 'Cari' }).click();
  await desk.getByText(reference).first().waitFor();
  await desk.waitForTimeout(500);
  await shoot(desk, 'officer-search-found');
  await desk.getByLabel('Nomor permohonan').fill('BTU-0000-0000-0');
  await desk.getByRole('button', { name: 'Cari' }).click();
  await desk.locator('.notice').first().waitFor();
  await shoot(desk, 'officer-search-nothing');
  await desk.getByRole('link', { name: 'Antrean' }).first().click();
  await desk.waitForTimeout(500);
  await shoot(desk, 'officer-queue-after');

  const designer = demo.accountOf('diskominfo', 'designer');
  for (const [name, options, size] of [
    ['designer-services', {}, 'desk'],
    ['designer-services-dark', { colorScheme: 'dark' }, 'desk'],
    ['designer-services-phone', {}, 'phone'],
  ]) {
    const page = await openConsole(await open(size, options), url, designer, async () => {});
    await page.getByRole('link', { name: 'Layanan' }).first().click();
    await page.locator('.service').first().waitFor();
    await shoot(page, name);
  }
};
