import { createApp } from '../../src/http/app.tsx';
import { startServer } from '../../src/http/server.ts';
import { signInLink } from '../../src/http/sign-in.ts';
import { actingControls } from '../../test/browser/acting-controls.ts';
import { testApp } from '../../test/http/client.ts';
import { addScene } from '../../test/http/scene.ts';
import { type Album, otherLooks, plain } from './album.ts';

/** Five integrations in five states: what would take days to come about by itself. */
export async function pictureBusyDay(album: Album): Promise<void> {
  const { deps, state, settings } = testApp();
  const controls = actingControls(state);
  const { plan, running, failed, finished } = addScene(state, controls);
  const server = await startServer(createApp({ ...deps, controls }), { port: 0 });
  const link = () => signInLink(server.url, deps.signIn.issue());
  let open = true;
  try {
    for (const look of [plain, ...otherLooks]) {
      settings.language = look.lang;
      const page = await album.tab(link(), look);
      for (const [screen, path] of [
        ['dashboard', '/'],
        ['plan', `/runs/${plan}`],
        ['run', `/runs/${running}`],
      ] as const) {
        await page.goto(server.url + path);
        await album.take(page, screen, look, { full: look.width < plain.width });
      }
      await page.close();
    }
    settings.language = plain.lang;
    const page = await album.tab(link());
    for (const [screen, path] of [
      ['run-failed', `/runs/${failed}`],
      ['run-finished', `/runs/${finished}`],
      ['runs', '/runs'],
      ['quarantine', '/integrations/gyuvech/quarantine'],
    ] as const) {
      await page.goto(server.url + path);
      await album.take(page, screen);
    }
    await page.goto(server.url);
    await server.close();
    open = false;
    await page.locator('#stale:visible').first().waitFor();
    await album.take(page, 'dashboard-stale');
    await page.close();
  } finally {
    if (open) await server.close();
  }
}
