import {sql} from 'kysely'
import {type Preset, presets} from '../../app/ledger/light.js'
import type {Settings} from '../../app/ports/settings.js'
import type {Db} from './open.js'

async function read(db: Db, key: string): Promise<unknown> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value ?? null
}

/** The light rules of the archive as they are kept, for a statement that needs them beside other things. */
export const lightsKept = sql<Preset | null>`(select value from settings where key = 'lights')`

/** The light rules this archive goes by. */
export const presetIn = (lights: Preset | null) => lights ?? presets[0]!

export async function presetOf(db: Db): Promise<Preset> {
  return presetIn((await read(db, 'lights')) as Preset | null)
}

export function openSettings(db: Db): Settings {
  return {
    lights: () => presetOf(db),
    read: (key) => read(db, key),
    async write(key, value) {
      const words = JSON.stringify(value)
      await sql`
        insert into settings (key, value) values (${key}, ${words}::jsonb)
        on conflict (key) do update set value = excluded.value`.execute(db)
    },
  }
}
