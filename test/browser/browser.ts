import { chromium, type Page } from 'playwright-core';
import { createApp } from '../../src/http/app.tsx';
import { startServer } from '../../src/http/server.ts';
import { signInLink } from '../../src/http/sign-in.ts';
import { testApp } from '../http/client.ts';
import { addScene, type Scene } from '../http/scene.ts';
import { type ActingControls, actingControls } from './acting-controls.ts';

export interface Opened {
  url: string;
  scene: Scene;
  controls: ActingControls;
  /** A signed-in tab that came in through a one-time link. Whatever the page complains about lands in `complaints`. */
  tab(look?: { colorScheme?: 'light' | 'dark'; width?: number; javaScriptEnabled?: boolean }): Promise<Page>;
  /** Errors and violations of the content security policy in any tab. */
  complaints: string[];
  /** The server alone, as when the agent ends while the page is open. */
  stopServer(): Promise<void>;
  close(): Promise<void>;
}

/** The real page over a busy state, served on a free port, with Chromium in front. */
export async function openPage(executablePath: string): Promise<Opened> {
  const { deps, state } = testApp();
  const controls = actingControls(state);
  const scene = addScene(state, controls);
  const server = await startServer(createApp({ ...deps, controls }), { port: 0 });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const complaints: string[] = [];
  let stopped: Promise<void> | null = null;
  const stopServer = () => {
    stopped ??= server.close();
    return stopped;
  };
  return {
    url: server.url,
    scene,
    controls,
    complaints,
    async tab({ colorScheme = 'light', width = 1280, javaScriptEnabled = true } = {}) {
      const page = await browser.newPage({
        colorScheme,
        javaScriptEnabled,
        viewport: { width, height: 900 },
      });
      page.setDefaultTimeout(90_000);
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      await page.goto(signInLink(server.url, deps.signIn.issue()));
      await page.getByRole('button', { name: 'Влез в SkladBridge' }).click();
      await page.waitForURL(`${server.url}/`);
      return page;
    },
    stopServer,
    async close() {
      await browser.close();
      await stopServer();
    },
  };
}
