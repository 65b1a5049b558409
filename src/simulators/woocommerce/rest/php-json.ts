const special = /[/\u0080-\uffff]/g;

const escaped = (char: string): string =>
  char === '/' ? '\\/' : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** JSON as PHP writes it: everything outside ASCII as `\uXXXX`, slashes as `\/`. */
export const phpJson = (value: unknown): string => JSON.stringify(value).replace(special, escaped);
