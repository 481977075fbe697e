import {expect, test} from 'vitest'
import {speechPdf} from '../../test/readers/make-pdf.js'
import {LIMITS} from './limits.js'
import {loadSharp} from './ocr/picture.js'
import {pagePicture} from './page-picture.js'
import {standInFonts} from './pdf/fonts.js'

/** Dark pixels of a page with one paragraph. */
async function ink(text: string): Promise<number> {
  const {bytes} = await pagePicture(speechPdf([{kind: 'paragraph', text}]), 1, 800, LIMITS)
  const pixels = await (await loadSharp())(bytes).greyscale().raw().toBuffer()
  return pixels.filter((shade) => shade < 128).length
}

test.runIf(standInFonts() || process.env.CI)(
  'a font that the pdf only names is drawn with one of the machine, not as empty boxes',
  async () => {
    const [thin, dense] = [await ink('一'.repeat(30)), await ink('疆'.repeat(30))]
    expect(dense).toBeGreaterThan(thin * 3)
  },
)

test('what is no page is refused with what to do', async () => {
  const text = new TextEncoder().encode('今年全县安排重点项目92个。')
  await expect(pagePicture(text, 1, 800, LIMITS)).rejects.toMatchObject({code: 'page/no-image'})
  await expect(pagePicture(speechPdf(), 7, 800, LIMITS)).rejects.toMatchObject({code: 'page/none'})
})
