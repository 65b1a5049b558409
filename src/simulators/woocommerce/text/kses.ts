const allowed = new Set(
  'a abbr b blockquote br caption cite code col dd del div dl dt em figure figcaption h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s small span strong sub sup table tbody td tfoot th thead tr u ul'.split(
    ' ',
  ),
);

const escapeHtml = (text: string): string =>
  text
    .replace(/&(?![a-z0-9#]+;)/gi, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

/** A `<` that no `>` closes is text. */
export const escapeLoneLess = (text: string): string =>
  text.replace(/<[^>]*?(?:(?=<)|>|$)/g, (tag) => (tag.includes('>') ? tag : escapeHtml(tag)));

function cleanTag(tag: string): string {
  if (tag === '>') return '&gt;';
  if (tag.startsWith('<!--')) return tag;
  const parts = /^<\s*(\/?)\s*([a-z0-9-]+)([^>]*)>?$/i.exec(tag);
  const name = parts?.[2];
  if (name === undefined || !allowed.has(name.toLowerCase())) return '';
  if (parts?.[1]) return `</${name}>`;
  const attributes = (parts?.[3] ?? '').replace(/\s+on[a-z]+\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, '');
  return `<${name}${attributes}>`;
}

/** Keeps the markup that WordPress allows in a post; the text inside a removed tag stays. */
export const keepAllowedHtml = (text: string): string =>
  escapeLoneLess(text)
    .replace(/&(?!(?:[a-z][a-z0-9]*|#\d+|#x[0-9a-f]+);)/gi, '&amp;')
    .replace(/<!--[\s\S]*?(?:-->|$)|<[^>]*(?:>|$)|>/g, cleanTag);

/** Removes every tag; scripts and styles go with what is inside them. */
export const stripTags = (text: string): string =>
  text.replace(/<(script|style)[^>]*?>[\s\S]*?<\/\1>/gi, '').replace(/<[^>]*>/g, '');
