import {sql} from 'kysely'
import {type Preset, presets} from '../../app/ledger/light.js'
import type {Settings} from '../../app/ports/settings.js'
import type {Db} from './open.js'

async function read(db: Db, key: string): Promise<unknown> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value ?? null
}

/** The light rules this archive goes by. */
export async function presetOf(db: Db): Promise<Preset> {
  return ((await read(db, 'lights')) as Preset | null) ?? presets[0]!
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
