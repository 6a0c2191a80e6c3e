/** A citizen's phone for pictures: fills whatever page comes, from the service's page to the confirmation. */
import { answersFor } from './people.mjs';

/** A photograph that really is one: a house, drawn and taken by the browser itself. */
export const takePhoto = async (context) => {
  const page = await context.newPage();
  await page.setViewportSize({ width: 640, height: 480 });
  await page.setContent(`<body style="margin:0"><svg viewBox="0 0 640 480" width="640" height="480">
    <rect width="640" height="480" fill="#cfe3ee"/><path d="M0 330 180 170 330 300 470 190 640 330V480H0z" fill="#7fa48c"/>
    <path d="M150 300 320 190 490 300z" fill="#a4573c"/><path d="M180 300H460V420H180z" fill="#e9dcc3"/>
    <path d="M290 340H350V420H290z" fill="#6d4a30"/><path d="M210 325H260V370H210zM380 325H430V370H380z" fill="#51606b"/>
    <rect y="420" width="640" height="60" fill="#5d7d58"/></svg>`);
  const buffer = await page.screenshot({ type: 'jpeg', quality: 80 });
  await page.close();
  return { name: 'rumah.jpg', mimeType: 'image/jpeg', buffer };
};

const fill = async (form, id, value, photo) => {
  const inputs = form.locator(`[name="${id}"]`);
  if ((await inputs.count()) === 0) return;
  const kind = await inputs.first().evaluate((input) => `${input.tagName}:${input.type}`.toLowerCase());
  if (kind === 'input:radio') await form.locator(`[name="${id}"][value="${value}"]`).check();
  else if (kind === 'input:checkbox') await inputs.first().check();
  else if (kind.startsWith('select')) await inputs.first().selectOption(String(value));
  else if (kind === 'input:file') await form.locator(`input[id="${id}"]`).setInputFiles(photo);
  else await inputs.first().fill(String(value));
};

export const fillPage = async (page, village, photo) => {
  const form = page.locator('main form').first();
  for (const [id, value] of Object.entries(answersFor(village))) {
    if (id === 'birth_date') {
      const parts = Object.entries({ year: 0, month: 1, day: 2 });
      for (const [part, at] of parts) await fill(form, `${id}-${part}`, Number(value.split('-')[at]));
    } else await fill(form, id, value, photo);
  }
  for (const id of await form.locator('input[type="file"]').evaluateAll((inputs) => inputs.map((one) => one.id)))
    await fill(form, id, '', photo);
};

export const next = async (page) => {
  await page.locator('main form button.button-primary').first().click();
  await page.waitForLoadState('networkidle');
};

/** From the code to the confirmation. `onPage` sees each page before and after it is filled. */
export const apply = async (page, { village, photo, onPage }) => {
  for (let turn = 0; turn < 40; turn += 1) {
    const { pathname } = new URL(page.url());
    const isCheck = pathname.endsWith('/periksa');
    await onPage(page, 'empty');
    if (pathname.endsWith('/terkirim')) return;
    if (!isCheck) await fillPage(page, village, photo);
    await page.waitForLoadState('networkidle');
    await onPage(page, 'filled');
    await next(page);
    if (page.url().endsWith(pathname))
      throw new Error(`Stayed on ${pathname}: ${await page.locator('main').innerText()}`);
  }
};
