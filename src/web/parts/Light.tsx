import {Tooltip} from 'antd'
import {t} from '../i18n/words.js'

const shapes = {green: '●', yellow: '▲', red: '■', grey: '○'} as const
const words = {green: '正常', yellow: '临期或滞后', red: '逾期或严重滞后', grey: '没有期限'} as const

/** Shape and colour, never colour alone; hovering says why in one sentence. */
export function Light({light, reason}: {readonly light: keyof typeof shapes; readonly reason: string}) {
  const why = reason || t(words[light])
  return (
    <Tooltip title={why}>
      <span className={`light light-${light}`} role="img" aria-label={`${t(words[light])}: ${why}`}>
        {shapes[light]}
      </span>
    </Tooltip>
  )
}
