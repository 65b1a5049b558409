import { damagedPage } from '../../src/http/damaged.tsx';
import { startServer } from '../../src/http/server.ts';
import { signInLink } from '../../src/http/sign-in.ts';
import { damaged } from '../../src/state/problem.ts';
import { testApp } from '../../test/http/client.ts';
import { type Album, plain } from './album.ts';

/** What stands there before the page, and instead of it. */
export async function pictureTrouble(album: Album): Promise<void> {
  const { app, deps } = testApp({ fresh: true });
  const server = await startServer(app, { port: 0 });
  const broken = await startServer(damagedPage(damaged('C:\\ProgramData\\SkladBridge'), plain.lang), {
    port: 0,
  });
  const page = await album.stranger();
  try {
    await page.goto(signInLink(server.url, deps.signIn.issue()));
    await album.take(page, 'sign-in');
    await page.goto(server.url);
    await album.take(page, 'signed-out');
    await page.goto(broken.url);
    await album.take(page, 'damaged');
    await page.close();

    const inside = await album.tab(signInLink(server.url, deps.signIn.issue()));
    deps.wizard.keep({ ...deps.wizard.read(), state: 'open' });
    for (const [screen, path] of [
      ['dashboard-empty', '/'],
      ['runs-empty', '/runs'],
      ['orders-empty', '/orders'],
      ['integrations-empty', '/integrations'],
      ['not-found', '/nowhere'],
    ] as const) {
      await inside.goto(server.url + path);
      await album.take(inside, screen);
    }
    await inside.close();
  } finally {
    await server.close();
    await broken.close();
  }
}
