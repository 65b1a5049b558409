import type { Slice } from '../../state/read/runs.ts';
import type { Ui } from '../ui.ts';

/** Address of this page with other query values; '' takes a value away. */
export function withQuery(here: string, values: Record<string, string>): string {
  const url = new URL(here, 'http://page');
  for (const [name, value] of Object.entries(values)) {
    if (value === '') url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.pathname + url.search;
}

/** "1–100 of 1 284" and the ways on and back. */
export const Pager = ({ ui, slice }: { ui: Ui; slice: Slice<unknown> }) => {
  const { w } = ui;
  const { page, size, total, rows } = slice;
  const from = (page - 1) * size;
  if (rows.length === 0) return null;
  const to = (number: number) => withQuery(ui.here, { page: number === 1 ? '' : String(number) });
  return (
    <nav class="more" aria-label={w.items.pages}>
      <span>{w.items.range(from + 1, from + rows.length, total)}</span>
      <span class="acts">
        {page > 1 && (
          <a href={to(page - 1)} rel="prev">
            {w.items.previous}
          </a>
        )}
        {from + rows.length < total && (
          <a href={to(page + 1)} rel="next">
            {w.items.next}
          </a>
        )}
      </span>
    </nav>
  );
};
