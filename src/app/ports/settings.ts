import type {Preset} from '../../followup/lights.js'

/** What an archive is set to, beyond what is set where the program starts. */
export interface Settings {
  /** The light rules this archive goes by. */
  lights(): Promise<Preset>
  /** Null where it was never set. */
  read(key: string): Promise<unknown>
  write(key: string, value: unknown): Promise<void>
}
