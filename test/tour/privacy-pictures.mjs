/** What people see of their own data, and what officers see of theirs. */
export const photographOwnData = async ({ page, visit, shoot }) => {
  await visit('/data-saya', 'citizen-own-data');
  const record = await page.locator('.own-list a[href^="/data-saya/berkas/"]').first().getAttribute('href');
  await visit(record, 'citizen-own-record');
  await page.getByRole('button', { name: 'Minta diperbaiki' }).click();
  await shoot(page, 'citizen-own-record-error');
  await page.getByLabel('Nama lengkap').check();
  await page.getByLabel('Apa yang benar?').fill('Nama saya kurang satu huruf.');
  await page.getByRole('button', { name: 'Minta diperbaiki' }).click();
  await shoot(page, 'citizen-own-data-asked');
  await visit('/data-saya/salinan', 'citizen-own-copy');
  await visit('/data-saya/nomor', 'citizen-own-phone');
  await visit('/data-saya/hapus', 'citizen-own-erase');
};

export const photographReveal = async ({ desk, shoot, size = '' }) => {
  const masked = desk.getByRole('button', { name: 'Tampilkan NIK' });
  await masked.waitFor();
  await shoot(desk, `officer-masked${size}`);
  await masked.click();
  const dialog = desk.getByRole('dialog', { name: 'Tampilkan NIK' });
  await dialog.getByRole('button', { name: 'Tampilkan' }).click();
  await dialog.getByText('Pilih alasan membuka nilai ini.').first().waitFor();
  await shoot(desk, `officer-reveal-error${size}`);
  await dialog.getByLabel('Alasan').selectOption('match-original');
  await dialog.getByRole('button', { name: 'Tampilkan' }).click();
  await dialog.waitFor({ state: 'detached' });
  await shoot(desk, `officer-revealed${size}`);
};

export const photographDataRequests = async ({ page, shoot, size = '' }) => {
  await page.getByRole('link', { name: 'Permintaan data' }).click();
  await page.locator('.data-requests').first().waitFor();
  await shoot(page, `officer-data-requests${size}`);
};
