export {lightOf, type Preset, presets} from '../../followup/lights.js'
