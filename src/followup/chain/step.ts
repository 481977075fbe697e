const SCALES = [12, 8, 4, 3, 0]

/** What one unit of the last digit shown is worth: 10,000,000 for 8.2亿. One where the quote does not show the number. */
export function stepOf(value: number, quote: string): number {
  for (const [digits] of quote.replace(/,/gu, '').matchAll(/\d{1,15}(?:\.\d{1,6})?/gu)) {
    const decimals = digits.split('.')[1]?.length ?? 0
    const scale = SCALES.find((power) => Math.abs(Number(`${digits}e${power}`) - value) <= Math.abs(value) * 1e-9)
    if (scale !== undefined) return 10 ** (scale - decimals)
  }
  return 1
}
