import {Button, Empty, Input} from 'antd'
import {type FormEvent, useState} from 'react'
import {kindWords} from '../../../../model/words.js'
import {useChange} from '../../../api/use.js'
import {t} from '../../../i18n/words.js'
import {DayField} from '../../../parts/DayField.js'
import {RuleChain} from '../../../parts/RuleChain.js'
import {useRuleWords} from '../../../parts/ruleWords.js'
import {Trouble} from '../../../parts/Trouble.js'
import {amount, details, headline, kindMarks} from '../../review/records.js'
import {type Tried, triedRow} from './tried.js'

interface Mention {
  readonly kind: string
  readonly start: number
  readonly quote: string
  readonly rule: string
}

/** Try a sentence on the dictionary as it is being edited: what is found in it, by which rules. */
export function TrySentence({name, content}: {readonly name: string; readonly content: string | null}) {
  const [text, setText] = useState('')
  const [date, setDate] = useState<string | null>(null)
  const attempt = useChange('trySentence')
  const tryIt = (event?: FormEvent) => {
    event?.preventDefault()
    if (text.trim() === '') return
    const day = date === null ? {} : {date}
    attempt.mutate({body: {text, ...day, ...(content === null ? {} : {name, content})}})
  }
  const found = attempt.data
  const words = useRuleWords(((found?.mentions ?? []) as Mention[]).map(({rule}) => rule))
  return (
    <section className="try" aria-label={t('试一句')}>
      <h2>{t('试一句')}</h2>
      <form onSubmit={tryIt}>
        <Input.TextArea
          value={text}
          maxLength={5000}
          autoSize={{minRows: 3, maxRows: 10}}
          aria-label={t('要试的句子')}
          placeholder={t('把一句话贴在这里: 6月底前完成投资3.3亿元')}
          onChange={({target}) => setText(target.value)}
          onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && tryIt()}
        />
        <div className="try-line">
          <DayField value={date} label={t('讲话日期')} hint={t('讲话日期 2024-02-19')} end="start" onChange={setDate} />
          <Button type="primary" htmlType="submit" loading={attempt.isPending} disabled={text.trim() === ''}>
            {t('试')}
          </Button>
        </div>
        <p className="quiet">{content === null ? t('按已保存的词典') : t('按正在改的词典')} · Ctrl+Enter</p>
      </form>
      <Trouble error={attempt.error} />
      {found && (
        <div className="try-found" aria-live="polite">
          <h3>{t('记录')}</h3>
          {found.entries.length === 0 && <Empty image={null} description={t('没有记录')} />}
          {(found.entries as Tried[]).map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one answer does not move.
            <TriedEntry key={index} entry={entry} />
          ))}
          <h3>{t('认出的数和名')}</h3>
          <ul className="try-mentions">
            {(found.mentions as Mention[]).map((mention) => (
              <li key={`${mention.kind}-${mention.start}`}>
                <strong>{mention.quote}</strong> <span className="quiet">{words(mention.rule)}</span>
              </li>
            ))}
          </ul>
          <h3>{t('分词')}</h3>
          <p className="try-tokens">{found.tokens.join(' · ')}</p>
        </div>
      )}
    </section>
  )
}

function TriedEntry({entry}: {readonly entry: Tried}) {
  const row = triedRow(entry)
  return (
    <article className="try-entry">
      <p>
        <span className={`chip chip-${row.kind}`} title={t(kindWords[row.kind])}>
          {t(kindMarks[row.kind])}
        </span>{' '}
        {headline(row)} <strong className="number">{amount(row)}</strong>
      </p>
      <p className="quiet">
        {details(row)
          .map(([word, value]) => `${t(word)} ${value}`)
          .join(' · ')}
      </p>
      <RuleChain rules={entry.rules} confidence={entry.confidence} />
    </article>
  )
}
