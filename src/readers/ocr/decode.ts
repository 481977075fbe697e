/** Reads the recognizer's steps: the likeliest sign of each, repeats and blanks dropped. */
export function decode(steps: Float32Array, count: number, signs: readonly string[]): {text: string; sure: number[]} {
  const width = signs.length
  let text = ''
  const sure: number[] = []
  let last = 0
  for (let step = 0; step < count; step++) {
    let best = 0
    for (let sign = 1; sign < width; sign++) if (steps[step * width + sign]! > steps[step * width + best]!) best = sign
    const chance = steps[step * width + best]!
    if (best !== 0 && best !== last) {
      const sign = signs[best]!
      text += sign
      for (let unit = 0; unit < sign.length; unit++) sure.push(chance)
    } else if (best !== 0 && sure.length > 0) sure[sure.length - 1] = Math.max(sure[sure.length - 1]!, chance)
    last = best
  }
  return {text, sure}
}
