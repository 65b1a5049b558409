import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium as engine } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startServer } from '../../src/http/server.ts';
import { signInLink } from '../../src/http/sign-in.ts';
import { findChromium } from '../services/chromium.ts';
import { addressesOf } from './addresses.ts';
import { poisonedApp } from './poison.ts';

const chromium = await findChromium('Attacks in a browser');

/** The poisoned page, served, with a signed-in Chromium in front; all of it ends with the test. */
async function opened() {
  const app = poisonedApp();
  const server = await startServer(app.app, { port: 0 });
  const browser = await engine.launch({ executablePath: chromium ?? '', args: ['--no-sandbox'] });
  onTestFinished(async () => {
    await browser.close();
    await server.close();
  });
  const page = await (await browser.newContext()).newPage();
  await page.goto(signInLink(server.url, app.deps.signIn.issue()));
  await page.getByRole('button', { name: 'Влез в SkladBridge' }).click();
  await page.waitForURL(`${server.url}/`);
  return { ...app, server, page };
}

/** A page of another program on this machine: another port, so the same site to the browser. */
async function neighbour(html: string): Promise<string> {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe.skipIf(chromium === null)('in a real browser', { timeout: 120_000 }, () => {
  test('no text from outside becomes an element, and no page breaks its own policy', async () => {
    const { app, scene, page, server } = await opened();
    const complaints: string[] = [];
    const watched = async () => {
      const tab = await page.context().newPage();
      tab.on('pageerror', (error) => complaints.push(error.message));
      tab.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      tab.on('dialog', (dialog) => complaints.push(dialog.message()));
      return tab;
    };
    // Parts of a page and a download are no pages.
    const pages = addressesOf(app, scene, 'GET').filter((path) => !/^\/live$|\/test$|\.db$/.test(path));
    for (const path of pages) {
      const tab = await watched();
      await tab.goto(server.url + path);
      const strange = await tab
        .locator('img, iframe, object, embed, [onerror], [style], script:not([src])')
        .count();
      expect([path, strange, complaints]).toEqual([path, 0, []]);
      await tab.close();
    }
  });

  test('a page of another program on this machine can neither write, nor read, nor frame', async () => {
    const { page, server, controls, settings } = await opened();
    const evil = await neighbour(`
      <iframe name="frame" src="${server.url}/"></iframe>
      <iframe name="target"></iframe>
      <form method="post" action="${server.url}/stop-all" target="target"><input name="back" value="/"></form>
      <form method="get" action="${server.url}/stop-all" target="target"></form>
      <form method="post" action="${server.url}/language" enctype="text/plain" target="target">
        <input name="language" value="en"></form>`);
    await page.goto(evil);
    const read = await page.evaluate<string[]>(`(async () => {
      for (const form of document.forms) form.submit();
      const url = ${JSON.stringify(server.url)};
      const told = [
        fetch(url, { credentials: 'include' }).then((answer) => answer.text()),
        fetch(url + '/stop-all', { method: 'POST', credentials: 'include', mode: 'no-cors', body: 'a=b' })
          .then((answer) => answer.text()),
        fetch(url + '/stop-all', { method: 'DELETE', credentials: 'include' }).then((answer) => answer.text()),
      ];
      return (await Promise.allSettled(told)).map((one) => one.value ?? 'refused');
    })()`);
    expect(read).toEqual(['refused', 'refused', 'refused']);
    await page.waitForTimeout(500);
    const framed = await page.frame({ name: 'frame' })?.content();
    expect(framed).not.toContain('integrations.name');
    expect([controls.calls, settings.language]).toEqual([[], 'bg']);
    await page.goto(server.url);
    expect(await page.content()).toContain('integrations.name');
  });
});
