import type { Child } from 'hono/jsx';
import type { Shop } from '../shop/shop.ts';

/** Frame of every page of the shop. `refresh` reloads the page every so many seconds. */
export const Layout = (props: { shop: Shop; title: string; refresh?: number; children?: Child }) => (
  <html lang="bg">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {props.refresh ? <meta http-equiv="refresh" content={String(props.refresh)} /> : null}
      <title>{`${props.title} – ${props.shop.config.name}`}</title>
      <link rel="stylesheet" href="/style.css" />
    </head>
    <body>
      <p class="note">Демонстрационен магазин: поръчките са за проба и не се изпълняват.</p>
      <header>
        <a class="name" href="/">
          {props.shop.config.name}
        </a>
        <nav>
          <a href="/">Стоки</a>
          <a href="/orders">Поръчки (за търговеца)</a>
        </nav>
      </header>
      <main>{props.children}</main>
    </body>
  </html>
);
