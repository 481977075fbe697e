import {presets} from '../../app/ledger/light.js'
import type {Handlers, Known} from '../context.js'
import {HttpError} from '../problem.js'

async function settings({ports}: Known) {
  return {preset: await ports.store.settings.lights(), presets}
}

export const lightHandlers: Handlers<'getLights' | 'putLights'> = {
  getLights: (_, context) => settings(context),
  async putLights({body}, context) {
    const preset = 'warningDays' in body ? body : presets.find(({name}) => name === body.name)
    if (!preset) {
      const names = presets.map(({name}) => name).join('、')
      throw new HttpError(
        422,
        'lights/unknown',
        `没有名为「${body.name}」的亮灯规则`,
        `可选 ${names}, 或给出全部数值`,
        'name',
      )
    }
    if (preset.yellowLag > preset.redLag || preset.yellowSilence > preset.redSilence)
      throw new HttpError(422, 'lights/order', '红灯的界限比黄灯的小', '请使红灯界限不小于黄灯界限')
    await context.ports.store.settings.write('lights', preset)
    await context.audit('settings/lights', preset.name, {...preset})
    return settings(context)
  },
}
