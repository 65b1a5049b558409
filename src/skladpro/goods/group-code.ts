const letters = 26;
const a = 'A'.charCodeAt(0);

/**
 * The code of the next group under a parent: the parent's code and three letters, one more than the highest (AAA … ZZZ,
 * the right one first); null when ZZZ is taken. Codes of other forms do not count.
 */
export function nextGroupCode(parent: string, codes: string[]): string | null {
  const taken = codes
    .filter((code) => code.length === parent.length + 3 && code.startsWith(parent))
    .map((code) => code.slice(parent.length))
    .filter((code) => /^[A-Z]{3}$/.test(code))
    .map(numberOfCode);
  const next = taken.length === 0 ? 0 : Math.max(...taken) + 1;
  return next < letters ** 3 ? parent + codeOfNumber(next) : null;
}

const numberOfCode = (code: string): number =>
  [...code].reduce((sum, letter) => sum * letters + letter.charCodeAt(0) - a, 0);

const codeOfNumber = (number: number): string =>
  [letters ** 2, letters, 1]
    .map((weight) => String.fromCharCode(a + (Math.floor(number / weight) % letters)))
    .join('');
