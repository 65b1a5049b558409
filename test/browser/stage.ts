import { chromium, type Page } from 'playwright-core';
import { type Stage, setStage } from '../../src/cli/demo/stage.ts';
import type { Lang } from '../../src/domain/text.ts';
import { languageValue } from '../../src/state/agent-values.ts';
import { writeValue } from '../../src/state/values.ts';

export interface OpenStage {
  stage: Stage;
  /** A signed-in tab on a path of the page. Whatever it complains about lands in `complaints`. */
  tab(
    path: string,
    look?: { colorScheme?: 'light' | 'dark'; width?: number; javaScriptEnabled?: boolean },
  ): Promise<Page>;
  speak(language: Lang): void;
  complaints: string[];
  close(): Promise<void>;
}

/** A real agent with a sample warehouse and a simulated shop, and Chromium in front of its page. */
export async function openStage(executablePath: string): Promise<OpenStage> {
  const stage = await setStage({ dataDir: undefined, port: 0 });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const complaints: string[] = [];
  return {
    stage,
    complaints,
    speak: (language) => writeValue(stage.agent.state, languageValue, language),
    async tab(path, { colorScheme = 'light', width = 1280, javaScriptEnabled = true } = {}) {
      const page = await browser.newPage({
        colorScheme,
        javaScriptEnabled,
        viewport: { width, height: 900 },
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        // An answer that names a mistake has a status of its own, which the browser writes down.
        const refusal = /status of (409|400)/.test(message.text());
        if (['error', 'warning'].includes(message.type()) && !refusal) complaints.push(message.text());
      });
      await page.goto(stage.agent.link());
      await page.locator('main button').click();
      await page.waitForURL(`${stage.agent.url}/`);
      await page.goto(stage.agent.url + path);
      return page;
    },
    async close() {
      await browser.close();
      await stage.clear();
    },
  };
}
