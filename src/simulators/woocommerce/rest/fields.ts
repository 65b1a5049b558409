/** How an answer's object is made, field by field, so that `_fields` computes only what is asked. */
export type View<T, Context> = Record<string, (item: T, context: Context) => unknown>;

/** `_fields=a,b.c` → its top-level names; undefined when everything is wanted. */
export function wantedFields(parameter: string | undefined): ReadonlySet<string> | undefined {
  if (!parameter) return undefined;
  return new Set(parameter.split(',').map((name) => name.trim().split('.')[0] ?? ''));
}

/** Renders the wanted fields in the view's own order. */
export function render<T, Context>(
  view: View<T, Context>,
  item: T,
  context: Context,
  wanted?: ReadonlySet<string>,
): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const name in view) {
    if (wanted && !wanted.has(name)) continue;
    out[name] = view[name]?.(item, context);
  }
  return out;
}
