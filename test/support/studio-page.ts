// The studio's editors in a browser: what is changed in them is kept by itself.
import type { Page } from 'playwright-core';

/** Nothing that was changed is still to be kept. */
export const saved = (page: Page): Promise<void> =>
  page
    .locator('.saving')
    .filter({ hasText: /^Tersimpan$/ })
    .waitFor();

/** Waits until what is changed by it is kept; a gateway that is busy is asked again. */
export async function changing(page: Page, change: () => Promise<unknown>): Promise<void> {
  const kept = page.waitForResponse(
    (answer) => answer.request().method() === 'PUT' && answer.url().includes('/parts/') && answer.status() !== 503,
  );
  await change();
  const status = (await kept).status();
  if (status !== 200) throw new Error(`Expected the change to be kept, but the answer is ${String(status)}`);
  await saved(page);
}
