/** What one file may cost; a setting may change each, none is ever off. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly bytes: number
  /** Characters of the text read from it. */
  readonly chars: number
  /** Bytes that a packed file (docx, odt, zip) may unpack to, all parts together. */
  readonly unpacked: number
  /** Bytes that one of its parts may unpack to. */
  readonly part: number
  /** Parts in a packed file. */
  readonly parts: number
  /** Pages of a pdf, slides of a presentation, sheets of a workbook. */
  readonly pages: number
  /** Pixels of one picture. */
  readonly pixels: number
}

export const LIMITS: Limits = {
  bytes: 200_000_000,
  chars: 10_000_000,
  unpacked: 300_000_000,
  part: 120_000_000,
  parts: 20_000,
  pages: 5_000,
  pixels: 100_000_000,
}

/** 1234567 as 1.2 MB: for people. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
