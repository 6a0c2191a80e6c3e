import AxeBuilder from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

/** Chromium as `npm test` found it: ALUR_CHROMIUM_PATH and ALUR_CHROMIUM_ARGS (JSON). */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['ALUR_CHROMIUM_PATH'];
  if (!executablePath) throw new Error('Expected ALUR_CHROMIUM_PATH to name a Chromium.');
  const args = JSON.parse(process.env['ALUR_CHROMIUM_ARGS'] ?? '["--no-sandbox"]') as string[];
  return chromium.launch({ executablePath, args });
}

export const phoneSized = { viewport: { width: 360, height: 740 }, locale: 'id-ID' } as const;
export const deskSized = { viewport: { width: 1280, height: 800 }, locale: 'id-ID' } as const;

/** Every page of a context reports what went wrong inside it: an error nobody sees is a failing test. */
export function watchFaults(context: BrowserContext): string[] {
  const faults: string[] = [];
  context.on('page', (page) => {
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(message.text());
    });
  });
  return faults;
}

/** A gateway that is busy says 503, and the console asks again: no fault of a page. */
export const apartFromBusy = (faults: readonly string[]): readonly string[] =>
  faults.filter((fault) => !/status of 503/.test(fault));

/** Nothing sticks out sideways: a phone never scrolls to the right. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth') as Promise<number>;

/** What keeps somebody from using the page; `leavingOut`: what is framed in it and looked at elsewhere. */
export async function barriers(page: Page, leavingOut?: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (leavingOut === undefined ? axe : axe.exclude(leavingOut)).analyze();
  return violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Narrow and wide, nothing sticks out and nothing keeps anybody from using it; it is left wide. */
export async function expectUsable(page: Page): Promise<void> {
  for (const { viewport } of [phoneSized, deskSized]) {
    await page.setViewportSize(viewport);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await barriers(page)).toEqual([]);
  }
}

/** Pressed by keyboard as soon as it can be: the key alone does not wait for a button that is still shut, and is lost. */
export async function pressByKey(button: Locator): Promise<void> {
  await button.click({ trial: true });
  await button.press('Enter');
}

/** A page of the console, signed in to. */
export async function openConsole(
  context: BrowserContext,
  address: string,
  { nip, password }: { readonly nip: string; readonly password: string },
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.getByLabel('NIP').fill(nip);
  await page.getByLabel('Kata sandi').fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Keluar' }).waitFor();
  return page;
}
