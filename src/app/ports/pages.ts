/** A page of an original file as a picture. */
export interface PagePicture {
  readonly type: 'image/png' | 'image/webp'
  readonly bytes: Uint8Array
}

/** Pictures of pages, drawn when first asked for and kept for the next who asks. */
export interface Pages {
  /**
   * Page `page` (from 1) of the file at `path`, about `width` pixels wide.
   * Rejects with an InputError: page/no-image where the format has no pages, page/none past the last.
   */
  picture(document: string, path: string, page: number, width: number): Promise<PagePicture>
  /** The document is gone: so are its pictures. */
  forget(document: string): Promise<void>
}
