import type { Database } from 'better-sqlite3';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ProblemError } from '../../../domain/problem.ts';
import type { Text } from '../../../domain/text.ts';
import { DocumentsPage } from './documents-page.tsx';
import { acctText } from './format.ts';
import { GoodPage } from './good-page.tsx';
import { GoodsPage } from './goods-page.tsx';
import { pageGuard } from './guard.ts';
import { readDocuments } from './read-documents.ts';
import { readCompany, readGood, readGoods, readPlaces } from './read-goods.ts';
import { style } from './style.ts';
import { changePrice, move } from './write.ts';

/** Bytes; the forms here hold a few short fields. */
const largestForm = 16 * 1024;

/** The routes of the demo page over one sample warehouse. */
export function warehousePage(database: Database): Hono {
  const app = new Hono();
  const { token, middleware } = pageGuard();
  const company = readCompany(database);
  app.use(bodyLimit({ maxSize: largestForm }), middleware);

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

  app.get('/goods/:id{[0-9]+}', (c) => {
    const good = readGood(database, Number(c.req.param('id')));
    const done = outcome(c.req.query('done'), c.req.query('acct'));
    return good
      ? c.html(
          <GoodPage {...{ company, token, good }} places={readPlaces(database)} {...(done && { done })} />,
        )
      : c.notFound();
  });

  app.post('/goods/:id{[0-9]+}/:action{price|sale|purchase}', async (c) => {
    const form = await c.req.parseBody();
    const action = c.req.param('action');
    const good = readGood(database, Number(c.req.param('id')));
    if (!good) return c.notFound();
    try {
      if (action === 'price') {
        changePrice(database, good, String(form.price ?? ''));
        return c.redirect(`/goods/${good.ID}?done=price`, 303);
      }
      const acct = move(database, good, {
        kind: action === 'sale' ? 'sale' : 'purchase',
        objectId: Number(form.object),
        quantity: String(form.quantity ?? ''),
        now: new Date(),
      });
      return c.redirect(`/goods/${good.ID}?done=${action}&acct=${acct}`, 303);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const places = readPlaces(database);
      return c.html(<GoodPage {...{ company, token, good, places }} problem={error.problem} />, 422);
    }
  });

  return app;
}

/** What an action that has just been carried out says on top of the good's page. */
function outcome(done: string | undefined, acct: string | undefined): Text | undefined {
  const number = acctText(Number(acct));
  switch (done) {
    case 'price':
      return { bg: 'Цената е записана.', en: 'The price is saved.' };
    case 'sale':
      return { bg: `Записана е продажба № ${number}.`, en: `Sale № ${number} is recorded.` };
    case 'purchase':
      return { bg: `Записана е доставка № ${number}.`, en: `Delivery № ${number} is recorded.` };
    default:
      return undefined;
  }
}
