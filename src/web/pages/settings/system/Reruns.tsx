import {App, Button, Input, Popconfirm} from 'antd'
import {useState} from 'react'
import {useChange} from '../../../api/use.js'
import {t} from '../../../i18n/words.js'
import {Trouble} from '../../../parts/Trouble.js'

/** Analyse again what newer rules would read otherwise; what people decided stays. */
export function Reruns({outdated}: {readonly outdated: number}) {
  const {message} = App.useApp()
  const rerun = useChange('rerun', ['system', 'listBatches', 'listDocuments'])
  const [rule, setRule] = useState('')
  const [word, setWord] = useState('')
  const run = (body: Parameters<typeof rerun.mutate>[0]['body']) =>
    rerun.mutate(
      {body},
      {onSuccess: ({queued}) => void message.success(t('{count} 份文件已排队重新分析', {count: queued}))},
    )
  return (
    <section className="settings-part" aria-labelledby="reruns">
      <header>
        <h2 id="reruns">{t('重新分析')}</h2>
        <span className="quiet">{t('人工核定的结果不会被覆盖')}</span>
      </header>
      <Trouble error={rerun.error} />
      <div className="reruns">
        <Button
          type={outdated > 0 ? 'primary' : 'default'}
          disabled={outdated === 0}
          onClick={() => run({outdated: true})}
        >
          {t('按旧规则分析的 {count} 份', {count: outdated})}
        </Button>
        <div className="reruns-ask">
          <Input
            value={word}
            placeholder={t('文中含有的词')}
            aria-label={t('文中含有的词')}
            onChange={({target}) => setWord(target.value)}
          />
          <Button disabled={word.trim() === ''} onClick={() => run({word: word.trim()})}>
            {t('含这个词的')}
          </Button>
        </div>
        <div className="reruns-ask">
          <Input
            value={rule}
            placeholder={t('规则名, 如 figure/inherit')}
            aria-label={t('规则名')}
            onChange={({target}) => setRule(target.value)}
          />
          <Button disabled={rule.trim() === ''} onClick={() => run({rule: rule.trim()})}>
            {t('由这条规则得出的')}
          </Button>
        </div>
        <Popconfirm
          title={t('重新分析全部文件?')}
          description={t('不能中途撤回; 期间照常可用, 新上传的先办')}
          onConfirm={() => run({all: true})}
        >
          <Button>{t('全部文件')}</Button>
        </Popconfirm>
      </div>
    </section>
  )
}
