/** Saved views and the dictionaries as edited here. */
export interface ViewRow {
  readonly id: string
  readonly page: string
  readonly name: string
  readonly query: string
  readonly shared: boolean
  readonly mine: boolean
}
export interface DictionaryVersion {
  readonly name: string
  readonly version: number
  readonly content: string
  readonly by: string | null
  readonly at: string
}
export interface Shelf {
  views(userId: string): Promise<ViewRow[]>
  addView(view: {
    id: string
    userId: string
    page: string
    name: string
    query: string
    shared: boolean
  }): Promise<ViewRow>
  removeView(id: string, userId: string): Promise<boolean>
  dictionaries(): Promise<DictionaryVersion[]>
  /** False when somebody saved in between. */
  saveDictionary(dictionary: {name: string; base: number; content: string; byId: string; at: Date}): Promise<boolean>
}
