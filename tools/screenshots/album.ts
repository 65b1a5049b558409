import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Lang } from '../../src/domain/text.ts';
import { palettePng } from './palette-png.ts';

/** How a picture differs from Bulgarian, light, 1280 × 900. */
export interface Look {
  lang: Lang;
  dark: boolean;
  width: number;
}
export const plain: Look = { lang: 'bg', dark: false, width: 1280 };
/** The looks in which the main screens are shown besides the plain one. */
export const otherLooks: readonly Look[] = [
  { ...plain, lang: 'en' },
  { ...plain, dark: true },
  { ...plain, width: 390 },
];

/** `run-bg`, `run-en`, `run-bg-dark`, `run-bg-390`. */
const fileName = (screen: string, { lang, dark, width }: Look): string =>
  `${screen}-${lang}${dark ? '-dark' : ''}${width === plain.width ? '' : `-${width}`}.png`;

/** Where pictures go, and the browser that they are taken with. */
export class Album {
  readonly #browser: Browser;
  readonly #folder: string;
  constructor(browser: Browser, folder: string) {
    this.#browser = browser;
    this.#folder = folder;
  }

  /** A tab that has come in through a one-time link. */
  async tab(link: string, { lang, dark, width }: Look = plain): Promise<Page> {
    const page = await this.#browser.newPage({
      colorScheme: dark ? 'dark' : 'light',
      viewport: { width, height: 900 },
      locale: lang === 'bg' ? 'bg-BG' : 'en-GB',
      reducedMotion: 'reduce',
    });
    page.setDefaultTimeout(20_000);
    await page.goto(link);
    await page.locator('main button').click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    return page;
  }

  /** A tab without a session. */
  stranger(): Promise<Page> {
    return this.#browser.newPage({ viewport: { width: plain.width, height: 900 }, locale: 'bg-BG' });
  }

  /** What the tab shows; `full` keeps what one would have to scroll to. */
  async take(page: Page, screen: string, look: Look = plain, { full = false } = {}): Promise<void> {
    const png = await page.screenshot({ fullPage: full, animations: 'disabled', caret: 'hide' });
    await writeFile(join(this.#folder, fileName(screen, look)), palettePng(png));
  }
}
