import {useQueryClient} from '@tanstack/react-query'
import {Empty, Segmented, Skeleton, Space} from 'antd'
import {useCallback, useEffect, useMemo, useState} from 'react'
import {verdictWords} from '../../../model/words.js'
import type {Comparison} from '../../../server/api/follow.js'
import {useQueryState} from '../../address.js'
import {useAnswer} from '../../api/use.js'
import {decide, onAnswer, undo} from '../../decisions/outbox.js'
import {t} from '../../i18n/words.js'
import {Trouble} from '../../parts/Trouble.js'
import {useRefusal} from '../../parts/useRefusal.js'
import {useKeys} from '../review/keys.js'
import {LinkRow} from './LinkRow.js'
import {named} from './names.js'
import {Report} from './Report.js'
import {SumBar} from './SumBar.js'
import {useSaid, withSaid} from './said.js'
import {type Verdict, verdicts} from './verdicts.js'

type Link = ReturnType<typeof named<Comparison['links'][number]>>[number]

/** Commitments with the proposed evidence, both quotes side by side, the verdict by one key. */
export function Comparing({plan, result}: {readonly plan: string; readonly result: string}) {
  const refused = useRefusal()
  const client = useQueryClient()
  const [query, change] = useQueryState()
  const input = useMemo(() => ({query: {plan, result}}), [plan, result])
  const answer = useAnswer('compare', input)
  const reload = useCallback(() => void client.invalidateQueries({queryKey: ['compare', input]}), [client, input])
  useEffect(
    () =>
      onAnswer(reload, (error) => {
        refused(error)
        reload()
      }),
    [reload, refused],
  )

  const {said, hold} = useSaid(answer.dataUpdatedAt)
  const links = useMemo(() => withSaid(named(answer.data?.links ?? []), said), [answer.data, said])
  const fits = (link: Link, wanted: string | undefined) =>
    !wanted || (wanted === 'open' ? link.from !== 'decided' : link.verdict === wanted)
  const shown = links.filter((link) => fits(link, query.verdict))
  const current = shown.find(({name}) => name === query.commitment) ?? shown[0]
  const go = (link: Link | undefined) => link && change({commitment: link.name})
  const step = (by: number) => go(current && shown[shown.indexOf(current) + by])
  // Another sentence of the result than the proposed one, for the link it was chosen for.
  const [chosen, setChosen] = useState<{readonly link: string; readonly entry: string} | null>(null)
  const evidence = chosen?.link === current?.name ? chosen?.entry : current?.result?.id
  const say = (verdict: Verdict, reason?: string) => {
    if (!current) return
    hold(current.name, verdict)
    const about = {documentId: current.commitment.documentId, entryId: current.commitment.id}
    decide([
      {
        kind: 'verdict',
        ...about,
        resultDocument: result,
        resultEntry: verdict === 'none' ? null : (evidence ?? null),
        verdict,
        ...(reason ? {reason} : {}),
      },
    ])
    step(1)
  }
  useKeys({
    j: () => step(1),
    arrowdown: () => step(1),
    k: () => step(-1),
    arrowup: () => step(-1),
    1: () => say('met'),
    2: () => say('missed'),
    3: () => say('unclear'),
    4: () => say('none'),
    u: () => undo(plan),
    '/': () => document.querySelector<HTMLElement>('.link-evidence input')?.focus(),
    e: () => document.querySelector<HTMLElement>('.link-words')?.focus(),
  })
  if (answer.error) return <Trouble error={answer.error} retry={() => void answer.refetch()} />
  if (!answer.data) return <Skeleton active />
  return (
    <>
      <div className="compare-head">
        <SumBar summary={answer.data.summary} />
        <Space wrap className="toolbar">
          <Segmented
            value={query.verdict ?? ''}
            options={[
              {value: '', label: t('全部')},
              {value: 'open', label: `${t('未核定')} ${links.filter((link) => fits(link, 'open')).length}`},
              ...verdicts.map((value) => ({value, label: t(verdictWords[value])})),
            ]}
            onChange={(verdict) => change({verdict, commitment: null})}
          />
          <Report plan={plan} result={result} />
          <span className="quiet">
            {t('1 达成 · 2 未达成 · 3 难判 · 4 无据 · / 换依据 · E 改理由 · J/K 上下条 · U 撤销')}
          </span>
        </Space>
      </div>
      {shown.length === 0 && <Empty description={t('没有这样的承诺了')} />}
      <ol className="links">
        {shown.map((link) => (
          <LinkRow
            key={link.name}
            link={link}
            current={link === current}
            onPick={() => go(link)}
            evidence={evidence}
            onEvidence={(entry) => setChosen({link: link.name, entry})}
            onSay={say}
          />
        ))}
      </ol>
    </>
  )
}
