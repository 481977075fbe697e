import {Button, Input, Space} from 'antd'
import {useEffect, useRef, useState} from 'react'
import {Link} from 'wouter'
import {verdictWords} from '../../../model/words.js'
import type {Comparison} from '../../../server/api/follow.js'
import {t} from '../../i18n/words.js'
import {amount, headline, kindMarks} from '../review/records.js'
import {type Verdict, verdicts} from './verdicts.js'

interface Props {
  readonly link: Comparison['links'][number]
  readonly current: boolean
  readonly onPick: () => void
  readonly onSay: (verdict: Verdict, reason?: string) => void
}

/** Two quotes under one heading, the verdict between them as a word, the reason below with both numbers. */
export function LinkRow({link, current, onPick, onSay}: Props) {
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
      <p className="link-reason">{reason}</p>
      {current && <Decide key={commitment.id} reason={reason} onSay={onSay} />}
    </li>
  )
}

function Decide({reason, onSay}: {readonly reason: string; readonly onSay: Props['onSay']}) {
  const [words, setWords] = useState(reason)
  return (
    <Space wrap size={6} className="link-decide">
      <Input
        size="small"
        className="link-words"
        aria-label={t('理由')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {verdicts.map((verdict, index) => (
        <Button key={verdict} size="small" onClick={() => onSay(verdict, words === reason ? undefined : words)}>
          <kbd>{index + 1}</kbd> {t(verdictWords[verdict])}
        </Button>
      ))}
    </Space>
  )
}
