import {LIMITS} from '../../src/readers/limits.js'
import {openPdf} from '../../src/readers/pdf/open.js'
import {fromObjects} from './make-pdf.js'

/** The first page of a pdf as a scanner would give it: a pdf around one jpeg, with a red stamp. */
export async function scanOf(bytes: Uint8Array): Promise<Uint8Array> {
  const {default: sharp} = await import('sharp')
  const {parser} = await openPdf(bytes, LIMITS)
  const shot = await parser.getScreenshot({partial: [1], scale: 200 / 72, imageBuffer: true, imageDataUrl: false})
  await parser.destroy()
  const {data, width, height} = shot.pages[0]!
  const stamp = `<svg width="${width}" height="${height}"><circle cx="${width * 0.5}" cy="${height * 0.4}" r="${width * 0.1}" fill="none" stroke="rgb(214,32,36)" stroke-width="12"/></svg>`
  const image = sharp(data)
    .flatten({background: '#ececec'})
    .composite([{input: Buffer.from(stamp)}])
  const jpeg = (await image.jpeg({quality: 85}).toBuffer()).toString('latin1')
  const content = 'q 595 0 0 842 0 0 cm /I Do Q'
  return fromObjects([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    `<</Type/XObject/Subtype/Image/Width ${Math.floor(width)}/Height ${Math.floor(height)}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>stream\n${jpeg}\nendstream`,
  ])
}
