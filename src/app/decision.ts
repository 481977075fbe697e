/** The kinds of decision; see merge.ts for what each does to a record. */
export type DecisionKind =
  | 'accept'
  | 'reject'
  | 'correct'
  | 'create'
  | 'status'
  | 'owner'
  | 'deadline'
  | 'progress'
  | 'verdict'

/** One word of a person, kept for ever. `payload.machine`: the record as it stood, so that it outlives newer rules. */
export interface Decision {
  readonly id: string
  readonly seq: number
  readonly kind: DecisionKind | 'undo'
  readonly documentId: string
  readonly entryId: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly byId: string | null
  readonly at: Date
  readonly undoes: string | null
}

/** Those that count: neither undone nor an undo. */
export function standing(decisions: readonly Decision[]): Decision[] {
  const undone = new Set(decisions.map(({undoes}) => undoes))
  return decisions.filter(({id, kind}) => kind !== 'undo' && !undone.has(id))
}
