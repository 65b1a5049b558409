import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { type Agent, startAgent } from '../../src/agent.ts';
import { createSampleSqlite } from '../../src/simulators/warehouse/create.ts';
import { type Simulator, startWooCommerceSimulator } from '../../src/simulators/woocommerce/simulator.ts';

export interface WizardStage {
  agent: Agent;
  shop: Simulator;
  warehouseFile: string;
  tab(look?: { colorScheme?: 'light' | 'dark'; width?: number; javaScriptEnabled?: boolean }): Promise<Page>;
  /** What any tab complained about. */
  complaints: string[];
  close(): Promise<void>;
}

/** An agent on an empty data folder, a sample warehouse and a simulated shop that nobody has connected yet. */
export async function openWizardStage(executablePath: string): Promise<WizardStage> {
  const folder = mkdtempSync(join(tmpdir(), 'skladbridge-wizard-'));
  const warehouseFile = join(folder, 'warehouse.db');
  createSampleSqlite(warehouseFile);
  const shop = await startWooCommerceSimulator({ siteName: 'Гювече и приятели' });
  const agent = await startAgent({ dataDir: join(folder, 'data'), port: 0 });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const complaints: string[] = [];
  return {
    agent,
    shop,
    warehouseFile,
    complaints,
    async tab({ colorScheme = 'light', width = 1280, javaScriptEnabled = true } = {}) {
      const page = await browser.newPage({
        colorScheme,
        javaScriptEnabled,
        viewport: { width, height: 900 },
      });
      page.setDefaultTimeout(20_000);
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        // An answer that names a mistake has a status of its own, which the browser writes down.
        const refusal = /status of (409|400)/.test(message.text());
        if (['error', 'warning'].includes(message.type()) && !refusal) complaints.push(message.text());
      });
      await page.goto(agent.link());
      await page.locator('main button').click();
      return page;
    },
    async close() {
      await browser.close();
      await agent.stop();
      await shop.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
