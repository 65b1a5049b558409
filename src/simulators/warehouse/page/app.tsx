import type { Database } from 'better-sqlite3';
import { type Context, Hono } from 'hono';
import { ProblemError } from '../../../domain/problem.ts';
import type { Text } from '../../../domain/text.ts';
import { DocumentsPage } from './documents-page.tsx';
import { acctText } from './format.ts';
import { GoodPage } from './good-page.tsx';
import { GoodsPage } from './goods-page.tsx';
import { pageGuard } from './guard.ts';
import { readDocuments } from './read-documents.ts';
import { type GoodRow, readCompany, readGood, readGoods, readPlaces } from './read-goods.ts';
import { style } from './style.ts';
import { changePrice, move } from './write.ts';

/** The routes of the demo page over one sample warehouse. */
export function warehousePage(database: Database): Hono {
  const app = new Hono();
  const { token, middleware } = pageGuard();
  const company = readCompany(database);
  app.use(middleware);

  app.get('/warehouse.css', (c) => c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }));

  app.get('/', (c) => {
    const words = c.req.query('words') ?? '';
    const page = Math.max(1, Math.trunc(Number(c.req.query('page') ?? 1)) || 1);
    const places = readPlaces(database);
    return c.html(<GoodsPage {...{ company, words, page, places, ...readGoods(database, words, page) }} />);
  });

  app.get('/documents/19', (c) =>
    c.html(<DocumentsPage kind="orders" company={company} documents={readDocuments(database, 19)} />),
  );
  app.get('/documents/2', (c) =>
    c.html(<DocumentsPage kind="sales" company={company} documents={readDocuments(database, 2)} />),
  );

  /** The good's page, before or after an action; the action's outcome stands on top. */
  const showGood = (c: Context, act?: (good: GoodRow) => Text) => {
    const id = Number(c.req.param('id'));
    const before = readGood(database, id);
    if (!before) return c.notFound();
    const common = { company, token, places: readPlaces(database) };
    try {
      const done = act?.(before);
      return c.html(<GoodPage {...common} good={readGood(database, id) ?? before} {...(done && { done })} />);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return c.html(<GoodPage {...common} good={before} problem={error.problem} />, 422);
    }
  };

  app.get('/goods/:id', (c) => showGood(c));

  app.post('/goods/:id/price', async (c) => {
    const form = await c.req.parseBody();
    return showGood(c, (good) => {
      changePrice(database, good, String(form.price ?? ''));
      return { bg: 'Цената е записана.', en: 'The price is saved.' };
    });
  });

  app.post('/goods/:id/:kind{sale|purchase}', async (c) => {
    const form = await c.req.parseBody();
    const kind = c.req.param('kind') === 'sale' ? 'sale' : 'purchase';
    return showGood(c, (good) => {
      const acct = move(database, good, {
        kind,
        objectId: Number(form.object),
        quantity: String(form.quantity ?? ''),
        now: new Date(),
      });
      const number = acctText(acct);
      return kind === 'sale'
        ? { bg: `Записана е продажба № ${number}.`, en: `Sale № ${number} is recorded.` }
        : { bg: `Записана е доставка № ${number}.`, en: `Delivery № ${number} is recorded.` };
    });
  });

  return app;
}
