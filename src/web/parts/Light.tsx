import {t} from '../i18n/words.js'

const shapes = {green: '●', yellow: '▲', red: '■', grey: '○'} as const
const words = {green: '正常', yellow: '临期或滞后', red: '逾期或严重滞后', grey: '没有期限'} as const

/** Shape and colour, never colour alone; hovering says why in one sentence. The browser's own hint: lists hold thousands. */
export function Light({light, reason}: {readonly light: keyof typeof shapes; readonly reason: string}) {
  const why = reason || t(words[light])
  return (
    <span className={`light light-${light}`} role="img" title={why} aria-label={`${t(words[light])}: ${why}`}>
      {shapes[light]}
    </span>
  )
}
