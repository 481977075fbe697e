/** A picture in shades of gray, a byte a pixel, 255 white. */
export interface Bitmap {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** A rectangle of pixels; right and bottom are outside. */
export interface Rectangle {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Part of a picture, drawn into the given size: averaged where it shrinks, between pixels where it grows. */
export function resample(bitmap: Bitmap, part: Rectangle, width: number, height: number): Bitmap {
  const data = new Uint8Array(width * height)
  const stepX = (part.right - part.left) / width
  const stepY = (part.bottom - part.top) / height
  const reachX = Math.max(1, Math.floor(stepX))
  const reachY = Math.max(1, Math.floor(stepY))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const fromX = part.left + (x + 0.5) * stepX - reachX / 2
      const fromY = part.top + (y + 0.5) * stepY - reachY / 2
      let sum = 0
      for (let dy = 0; dy < reachY; dy++)
        for (let dx = 0; dx < reachX; dx++) sum += between(bitmap, fromX + dx, fromY + dy)
      data[y * width + x] = Math.round(sum / (reachX * reachY))
    }
  }
  return {data, width, height}
}

/** The shade between four pixels. */
function between({data, width, height}: Bitmap, x: number, y: number): number {
  const left = clamp(Math.floor(x), width - 1)
  const top = clamp(Math.floor(y), height - 1)
  const right = clamp(left + 1, width - 1)
  const bottom = clamp(top + 1, height - 1)
  const dx = Math.min(1, Math.max(0, x - left))
  const dy = Math.min(1, Math.max(0, y - top))
  const upper = data[top * width + left]! * (1 - dx) + data[top * width + right]! * dx
  const lower = data[bottom * width + left]! * (1 - dx) + data[bottom * width + right]! * dx
  return upper * (1 - dy) + lower * dy
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value))
}
