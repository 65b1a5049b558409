import { startServer } from '../../src/http/server.ts';
import { signInLink } from '../../src/http/sign-in.ts';
import { testApp } from '../../test/http/client.ts';
import { addReading, housewares } from '../../test/http/goods-scene.ts';
import { addIntegration } from '../../test/http/rows.ts';
import { type Album, otherLooks, plain } from './album.ts';

/** Two live catalogues that were never joined. */
export async function pictureMatching(album: Album): Promise<void> {
  const { app, deps, state, setUp, settings } = testApp();
  addIntegration(state);
  await addReading(setUp.state, 'gyuvech', ...housewares);
  const server = await startServer(app, { port: 0 });
  try {
    for (const look of [plain, ...otherLooks]) {
      settings.language = look.lang;
      const page = await album.tab(signInLink(server.url, deps.signIn.issue()), look);
      await page.goto(`${server.url}/goods/gyuvech/matching`);
      await album.take(page, 'matching', look, { full: look.width < plain.width });
      if (look === plain) {
        await page.goto(`${server.url}/goods/gyuvech`);
        await album.take(page, 'goods-drifted');
        await page.goto(`${server.url}/goods/gyuvech/matching?good=4&choose=yes`);
        await album.take(page, 'matching-choose');
      }
      await page.close();
    }
  } finally {
    await server.close();
  }
}
