import {Modal} from 'antd'
import {memo} from 'react'
import {t} from '../../i18n/words.js'

/** The key, what it does, and the short word for it at the foot. */
const keys: readonly (readonly [string, string, string?])[] = [
  ['J ↓', '下一条'],
  ['K ↑', '上一条'],
  ['D', '下一条存疑'],
  ['A', '采纳'],
  ['X', '不要'],
  ['E', '改值'],
  ['S', '选中原文: 改依据或新建', '选文'],
  ['U', '撤销'],
  ['C', '复制, 连同出处', '复制'],
  ['G', '可见的全部采纳', '可见全采纳'],
  ['R', '同一规则的全部采纳', '同规则全采纳'],
  ['N', '下一份有存疑的文件', '下一份'],
  ['P', '原文、原页、并排', '原页'],
  ['?', '全部按键'],
]

/** The keys, one line at the foot. */
export const KeyLine = memo(function KeyLine({onHelp}: {readonly onHelp: () => void}) {
  return (
    <button type="button" className="key-line" onClick={onHelp}>
      {keys.map(([key, words, short = words]) => (
        <span key={key} title={t(words)}>
          <kbd>{key}</kbd> {t(short)}
        </span>
      ))}
    </button>
  )
})

interface Props {
  readonly open: boolean
  readonly onClose: () => void
}

export const Help = memo(function Help({open, onClose}: Props) {
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('按键')}>
      <dl className="key-list">
        {keys.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
})
