/** Shift the point of a written number: ('4.35', 8) → 435000000, exact where multiplying is not. */
export function shift(digits: string, places: number): number {
  return Number(`${digits}e${places}`)
}

/** How many digits stand behind the point: '4.35' → 2. */
export function placesOf(digits: string): number {
  const point = digits.indexOf('.')
  return point < 0 ? 0 : digits.length - point - 1
}

/** The digits of a finite number without an exponent: 1e-7 → '0.0000001'. */
export function plain(value: number): string {
  const text = String(value)
  const at = text.indexOf('e')
  if (at < 0) return text
  const sign = text.startsWith('-') ? '-' : ''
  const mantissa = text.slice(sign.length, at)
  const exponent = Number(text.slice(at + 1)) - placesOf(mantissa)
  const digits = mantissa.replace('.', '')
  if (exponent >= 0) return sign + digits + '0'.repeat(exponent)
  const padded = digits.padStart(1 - exponent, '0')
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`
}

/** An exact sum of numbers that were written as decimals: 0.1 + 0.2 → 0.3. */
export function sum(values: readonly number[]): number {
  const written = values.map(plain)
  const places = Math.max(0, ...written.map(placesOf))
  const units = written.map((digits) => BigInt(digits.replace('.', '') + '0'.repeat(places - placesOf(digits))))
  return shift(String(units.reduce((total, unit) => total + unit, 0n)), -places)
}
