/** An EAN-13 code: the first twelve digits and their check digit. */
export function ean13(firstTwelve: string): string {
  const sum = [...firstTwelve].reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0);
  return firstTwelve + ((10 - (sum % 10)) % 10);
}
