import type { Child } from 'hono/jsx';
import { favicon, htmx, look, stale } from '../assets.ts';
import type { Ui } from '../ui.ts';

/** No evaluated text, no style of its own, and an opened "details" stays open when the page renews itself. */
const htmxConfig = JSON.stringify({
  includeIndicatorCSS: false,
  history: false,
  morphIgnore: ['data-htmx-powered', 'open'],
});

/** The HTML document around every page. */
export const Document = ({ ui, title, children }: { ui: Ui; title: string; children: Child }) => (
  <html lang={ui.lang}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="htmx-config" content={htmxConfig} />
      <title>{`${title} – SkladBridge`}</title>
      <link rel="icon" href={favicon.href} />
      <link rel="stylesheet" href={look.href} />
      <script src={htmx.href} defer />
      <script src={stale.href} defer />
    </head>
    <body>
      <a class="skip" href="#main">
        {ui.w.skip}
      </a>
      {children}
    </body>
  </html>
);
