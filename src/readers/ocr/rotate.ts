import type {Bitmap, Rectangle} from './bitmap.js'

/** The picture turned about its middle, same size; what comes in from outside is white. */
export function rotated({data, width, height}: Bitmap, degrees: number): Bitmap {
  const turned = new Uint8Array(data.length).fill(255)
  const {x: cos, y: sin} = direction(-degrees)
  const middleX = width / 2
  const middleY = height / 2
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const fromX = middleX + (x - middleX) * cos - (y - middleY) * sin
      const fromY = middleY + (x - middleX) * sin + (y - middleY) * cos
      const left = Math.floor(fromX)
      const top = Math.floor(fromY)
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue
      const dx = fromX - left
      const dy = fromY - top
      const at = top * width + left
      const upper = data[at]! * (1 - dx) + data[at + 1]! * dx
      const lower = data[at + width]! * (1 - dx) + data[at + width + 1]! * dx
      turned[y * width + x] = upper * (1 - dy) + lower * dy
    }
  }
  return {data: turned, width, height}
}

/** Where a rectangle of the turned picture lies on the one before. */
export function unrotated({left, top, right, bottom}: Rectangle, degrees: number, {width, height}: Bitmap): Rectangle {
  const {x: cos, y: sin} = direction(-degrees)
  const middleX = (left + right) / 2 - width / 2
  const middleY = (top + bottom) / 2 - height / 2
  const x = width / 2 + middleX * cos - middleY * sin
  const y = height / 2 + middleX * sin + middleY * cos
  const wide = (right - left) / 2
  const high = (bottom - top) / 2
  return {left: x - wide, top: y - high, right: x + wide, bottom: y + high}
}

function direction(degrees: number): {x: number; y: number} {
  const angle = (degrees * Math.PI) / 180
  return {x: Math.cos(angle), y: Math.sin(angle)}
}
