const allow = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** The `_links` of an object; `base` is the collection's full address. */
export const links = (base: string, id: number | string, up?: string): Record<string, unknown> => ({
  self: [{ href: `${base}/${id}`, targetHints: { allow } }],
  collection: [{ href: base }],
  ...(up === undefined ? {} : { up: [{ href: up }] }),
});
