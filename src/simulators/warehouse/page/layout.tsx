import { raw } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';

/** Bulgarian words with the English ones beside them. */
export const Both = ({ bg, en }: { bg: string; en: string }) => (
  <>
    {bg}{' '}
    <small lang="en" class="en">
      {en}
    </small>
  </>
);

interface LayoutProps {
  title: string;
  company: string;
  current?: 'goods' | 'orders' | 'sales';
}

/** The frame of every page: what this is, and the three places to go. */
export const Layout = ({ title, company, current, children }: PropsWithChildren<LayoutProps>) => (
  <>
    {raw('<!doctype html>')}
    <html lang="bg">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – Склад Pro (проба)`}</title>
        <link rel="stylesheet" href="/warehouse.css" />
      </head>
      <body>
        <header>
          <p class="program">
            <strong>Склад Pro</strong> <Both bg="пробен склад" en="sample warehouse" />
          </p>
          <p class="company">{company}</p>
          <nav aria-label="Раздели">
            <Place href="/" on={current === 'goods'} bg="Стоки" en="Goods" />
            <Place href="/documents/19" on={current === 'orders'} bg="Поръчки" en="Orders" />
            <Place href="/documents/2" on={current === 'sales'} bg="Продажби" en="Sales" />
          </nav>
        </header>
        <main>{children}</main>
      </body>
    </html>
  </>
);

const Place = ({ href, on, bg, en }: { href: string; on: boolean; bg: string; en: string }) => (
  <a href={href} {...(on ? { 'aria-current': 'page' } : {})}>
    <Both bg={bg} en={en} />
  </a>
);
