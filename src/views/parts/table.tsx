// biome-ignore-all lint/a11y/noRedundantRoles: on a narrow screen the layout of the rows takes the implied roles away
import type { Child } from 'hono/jsx';

export interface Column {
  head: string;
  /** A number: aligned to the right. */
  number?: boolean;
}

/**
 * A table of records. Its roles are written out because on a narrow screen each row is laid out as a short list, which
 * would take them away; there each cell names its column.
 */
export const Table = ({
  label,
  columns,
  children,
}: {
  label: string;
  columns: readonly Column[];
  children: Child;
}) => (
  <table class="t t-stack" role="table" aria-label={label}>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(({ head, number }) => (
          <th role="columnheader" scope="col" class={number ? 'n' : undefined}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">{children}</tbody>
  </table>
);

export const Row = ({ children }: { children: Child }) => <tr role="row">{children}</tr>;

export const Cell = ({ column, look, children }: { column: Column; look?: string; children?: Child }) => (
  <td
    role="cell"
    data-l={column.head}
    class={[look, column.number && 'n'].filter(Boolean).join(' ') || undefined}
  >
    {children}
  </td>
);
