import type { Ui } from '../ui.ts';
import { Icon } from './icon.tsx';
import { withQuery } from './pager.tsx';

export interface FilterChoice {
  /** Value of `show`, '' for all. */
  value: string;
  label: string;
  count: number;
}

interface FiltersProps {
  ui: Ui;
  label: string;
  choices: readonly FilterChoice[];
  chosen: string;
  /** What the search looks into. */
  find: string;
  found: string;
}

/** A line of links with counts, and a search at its end. */
export const Filters = ({ ui, label, choices, chosen, find, found }: FiltersProps) => (
  <div class="filters">
    <nav class="choices" aria-label={label}>
      {choices.map(({ value, label: word, count }) => (
        <a
          href={withQuery(ui.here, { show: value, page: '' })}
          aria-current={value === chosen ? 'true' : undefined}
        >
          {word} <span>{ui.f.count(count)}</span>
        </a>
      ))}
    </nav>
    <search>
      <form class="find" method="get">
        {chosen !== '' && <input type="hidden" name="show" value={chosen} />}
        <label class="vh" for="find">
          {`${ui.w.search}: ${find}`}
        </label>
        <Icon name="search" />
        <input id="find" name="find" type="search" placeholder={find} value={found} />
      </form>
    </search>
  </div>
);
