// Somebody who has no mouse: every key is counted, and only what the focus is on can be used.
import type { Locator, Page } from 'playwright-core';

const patienceMs = 15_000;
/** A thing that takes more to reach is out of reach. */
const mostTabs = 60;

/** Counts what a person does: a key is one action, and so is a text that is typed or a file that is chosen. */
export class Keyboard {
  actions = 0;
  characters = 0;
  private readonly told: string[] = [];

  constructor(readonly page: Page) {}

  async press(key: string): Promise<void> {
    this.actions += 1;
    await this.page.keyboard.press(key);
  }

  /** Types over what is there. */
  async type(text: string): Promise<void> {
    this.actions += 1;
    this.characters += text.length;
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.insertText(text);
  }

  /** Tab by Tab until the focus is on it; back where that is nearer. */
  async to(what: Locator): Promise<void> {
    const target = what.first();
    await target.waitFor({ timeout: patienceMs });
    // Who sees that it cannot be used yet waits.
    for (let looks = 0; looks < 100 && (await target.isDisabled()); looks += 1) await this.page.waitForTimeout(100);
    if (await this.isFresh()) await this.skip();
    const back = await this.isBefore(target);
    const before = this.actions;
    for (let tabs = 0; tabs < mostTabs; tabs += 1) {
      if (await this.isOn(target)) {
        this.told.push(`${String(this.actions - before)} ke ${await nameOf(target)}`);
        return;
      }
      await this.press(back ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(
      `Expected to reach ${String(what)} by keyboard; the focus is on ${await nameOf(this.page.locator(':focus'))}`,
    );
  }

  /** Goes there and presses Enter. */
  async open(what: Locator): Promise<void> {
    await this.to(what);
    await this.press('Enter');
  }

  async fill(what: Locator, text: string): Promise<void> {
    await this.to(what);
    await this.type(text);
  }

  /** Of a group of radio buttons: to the group, then the arrows. */
  async choose(option: Locator): Promise<void> {
    const target = option.first();
    await target.waitFor({ timeout: patienceMs });
    const name = await target.getAttribute('name');
    const group = this.page.locator(`input[type="radio"][name="${name ?? ''}"]`);
    const count = await group.count();
    if (await this.isFresh()) await this.skip();
    await this.toAny(group);
    for (let steps = 0; steps <= count; steps += 1) {
      if (await this.isOn(target)) break;
      await this.press('ArrowDown');
    }
    if (!(await target.isChecked())) await this.press('Space');
    if (!(await target.isChecked())) throw new Error(`Expected to choose ${String(option)}`);
  }

  /** Of a list of choices: typing what one says chooses it. */
  async select(list: Locator, label: string): Promise<void> {
    await this.to(list);
    this.actions += 1;
    this.characters += label.length;
    await this.page.keyboard.type(label);
    const chosen = await this.page.locator(':focus').locator('option:checked').innerText();
    if (chosen.trim() !== label) throw new Error(`Expected to choose ${label}, but ${chosen} is chosen`);
  }

  async check(box: Locator): Promise<void> {
    await this.to(box);
    if (!(await box.first().isChecked())) await this.press('Space');
  }

  /** The key that opens the dialog, and the file that is chosen in it. */
  async attach(
    input: Locator,
    file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
  ): Promise<void> {
    await this.to(input);
    const [dialog] = await Promise.all([this.page.waitForEvent('filechooser'), this.press('Space')]);
    this.actions += 1;
    await dialog.setFiles(file);
  }

  /** Where the keys went, for who wants to save some. */
  log(): string {
    return this.told.join('\n');
  }

  /** On a page that was just loaded, everybody who uses the keyboard skips what stands on every page. */
  private async skip(): Promise<void> {
    const link = this.page.locator('.skip');
    if ((await link.count()) === 0) return;
    await this.press('Tab');
    if (await this.isOn(link.first())) await this.press('Enter');
  }

  private isFresh = (): Promise<boolean> =>
    this.page.evaluate(() => document.activeElement === document.body) as Promise<boolean>;

  private async toAny(group: Locator): Promise<void> {
    for (let tabs = 0; tabs < mostTabs; tabs += 1) {
      for (const one of await group.all()) if (await this.isOn(one)) return;
      await this.press('Tab');
    }
    throw new Error(`Expected to reach ${String(group)} by keyboard`);
  }

  private isOn = (what: Locator): Promise<boolean> =>
    what.evaluate((node: PageNode) => node === document.activeElement);

  private isBefore = (what: Locator): Promise<boolean> =>
    what.evaluate((node: PageNode) => {
      const { activeElement, body } = document;
      const following = 4;
      return activeElement !== body && (node.compareDocumentPosition(activeElement) & following) !== 0;
    });
}

const nameOf = (what: Locator): Promise<string> =>
  what
    .first()
    .evaluate((node: PageNode) =>
      (node.getAttribute('aria-label') ?? (node.innerText || node.id || node.tagName)).slice(0, 60),
    );

/** What is asked of a page, in which these functions run; tests know no types of browsers. */
interface PageNode {
  readonly id: string;
  readonly tagName: string;
  readonly innerText: string;
  getAttribute(name: string): string | null;
  compareDocumentPosition(other: PageNode): number;
}

declare const document: { readonly activeElement: PageNode; readonly body: PageNode };
