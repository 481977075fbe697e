import {Button, Input} from 'antd'
import {useEffect, useRef, useState} from 'react'
import {Link} from 'wouter'
import {verdictWords} from '../../../model/words.js'
import type {Comparison} from '../../../server/api/follow.js'
import {t} from '../../i18n/words.js'
import {amount, headline, kindMarks} from '../review/records.js'
import {OtherEvidence} from './OtherEvidence.js'
import {type Verdict, verdicts} from './verdicts.js'

interface Props {
  readonly link: Comparison['links'][number]
  readonly current: boolean
  /** What is shown as answering it, when this is the current one. */
  readonly evidence: string | undefined
  readonly onEvidence: (entry: string) => void
  readonly onPick: () => void
  readonly onSay: (verdict: Verdict, reason?: string) => void
}

/** Two quotes under one heading, the verdict between them as a word, the reason below with both numbers. */
export function LinkRow({link, current, evidence, onEvidence, onPick, onSay}: Props) {
  const {commitment, result, verdict, reason} = link
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (current) row.current?.scrollIntoView({block: 'nearest'})
  }, [current])
  return (
    <li ref={row} className={current ? 'link link-current' : 'link'} aria-current={current || undefined}>
      <button type="button" className="link-head" onClick={onPick}>
        <span className={`chip chip-${commitment.kind}`}>{t(kindMarks[commitment.kind])}</span>
        <strong>{headline(commitment)}</strong>
        <span className="number">{amount(commitment)}</span>
        <span className={`verdict verdict-${verdict}`}>
          {link.from === 'decided' ? '✓ ' : ''}
          {t(verdictWords[verdict])}
        </span>
      </button>
      <div className="link-quotes">
        <blockquote>
          {commitment.fields.quote} <Link href={`/review/${commitment.documentId}?record=${commitment.id}`}>↗</Link>
        </blockquote>
        <blockquote>
          {result ? (
            <>
              {result.fields.quote} <Link href={`/review/${result.documentId}?record=${result.id}`}>↗</Link>
            </>
          ) : (
            <span className="quiet">{t('结果文件里没有找到')}</span>
          )}
        </blockquote>
      </div>
      <p className={current ? 'link-reason print-only' : 'link-reason'}>{reason}</p>
      {current && <Decide key={commitment.id} {...{link, evidence, onEvidence, onSay}} />}
    </li>
  )
}

function Decide({link, evidence, onEvidence, onSay}: Pick<Props, 'link' | 'evidence' | 'onEvidence' | 'onSay'>) {
  const {reason} = link
  const [words, setWords] = useState(reason)
  return (
    <div className="link-decide">
      <OtherEvidence link={link} value={evidence} onChange={onEvidence} />
      <Input.TextArea
        size="small"
        autoSize
        className="link-words"
        aria-label={t('理由')}
        title={t('按 Enter 保存理由, 结论不变')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || !/^(?:Enter|Escape)$/u.test(event.key)) return
          event.preventDefault()
          event.currentTarget.blur()
          if (event.key === 'Escape') setWords(reason)
          else if (words !== reason) onSay(link.verdict, words)
        }}
      />
      {verdicts.map((verdict, index) => (
        <Button key={verdict} size="small" onClick={() => onSay(verdict, words === reason ? undefined : words)}>
          <kbd>{index + 1}</kbd> {t(verdictWords[verdict])}
        </Button>
      ))}
    </div>
  )
}
