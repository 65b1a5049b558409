import { keepAllowedHtml } from './kses.ts';

const block = /^<\/?(div|p|ul|ol|li|table|thead|tbody|tr|td|th|h[1-6]|blockquote|pre|hr|dl|dt|dd|figure)\b/i;

/**
 * Description as it comes back: cleaned, paragraphs and line breaks turned into markup, a line end after each block.
 * A text that already is one paragraph without line ends stays as it was.
 */
export function renderDescription(stored: string): string {
  if (stored === '') return '';
  const spaced = stored
    .replace(/\r\n?/g, '\n')
    .replace(/\s*(<(?:ul|ol|table|tbody|tr)\b[^>]*>)\s*/gi, '\n$1\n')
    .replace(/(<\/(?:li|p|div|ul|ol|tr|table|h[1-6])>)\s*/gi, '$1\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const paragraphs = spaced.split(/\n\s*\n/).map((part) => {
    if (block.test(part)) return part.replace(/\n+/g, '\n').trim();
    return `<p>${part.trim().replace(/\n/g, '<br />\n')}</p>`;
  });
  return `${paragraphs.join('\n')}\n`;
}

/** What is kept of a description that was sent. */
export const cleanDescription = (text: string): string => keepAllowedHtml(text);
