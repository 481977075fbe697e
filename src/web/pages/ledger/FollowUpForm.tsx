import {Button, Form, Input, Select} from 'antd'
import {statusWords} from '../../../model/words.js'
import type {NewDecision} from '../../../server/api/decision.js'
import {t} from '../../i18n/words.js'
import {DayField} from '../../parts/DayField.js'
import type {Row} from '../review/records.js'
import type {LedgerStatus} from './words.js'

interface Values {
  readonly status: LedgerStatus | null
  readonly owner: string | null
  readonly coOwners: string[]
  readonly due: string | null
  readonly progress: string | null
}

/** What people add: status, who, by when, what has been done so far. Only what changed is sent. */
export function FollowUpForm({
  row,
  onAct,
}: {
  readonly row: Row
  readonly onAct: (decisions: readonly NewDecision[]) => void
}) {
  const before: Values = {
    status: row.followUp.status,
    owner: row.owner,
    coOwners: [...row.followUp.coOwners],
    due: row.due,
    progress: row.followUp.progress,
  }
  return (
    <Form<Values>
      layout="vertical"
      size="small"
      className="follow"
      initialValues={before}
      onFinish={(values) => onAct(changesOf(row, before, values))}
    >
      <div className="follow-line">
        <Form.Item name="status" label={t('状态')}>
          <Select
            allowClear
            placeholder={t('没有填写')}
            options={Object.entries(statusWords).map(([value, word]) => ({value, label: t(word)}))}
          />
        </Form.Item>
        <Form.Item name="due" label={t('期限')}>
          <DayField end="end" />
        </Form.Item>
      </div>
      <div className="follow-line">
        <Form.Item name="owner" label={t('责任单位')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="coOwners" label={t('配合单位')}>
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', ',', '，', ' ']} />
        </Form.Item>
      </div>
      <Form.Item name="progress" label={t('进展')}>
        <Input.TextArea autoSize={{minRows: 1, maxRows: 6}} maxLength={2000} />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        {t('保存')}
      </Button>
    </Form>
  )
}

function changesOf(row: Row, before: Values, after: Values): NewDecision[] {
  const about = {documentId: row.documentId, entryId: row.id}
  const decisions: NewDecision[] = []
  const status = after.status ?? null
  if (status !== before.status) decisions.push({kind: 'status', ...about, status})
  const owner = after.owner?.trim() || null
  const coOwners = after.coOwners ?? []
  if (owner !== before.owner || coOwners.join('\n') !== before.coOwners.join('\n')) {
    decisions.push({kind: 'owner', ...about, owner, coOwners})
  }
  const due = after.due ?? null
  if (due !== before.due) decisions.push({kind: 'deadline', ...about, due})
  const progress = after.progress?.trim() ?? ''
  if (progress !== '' && progress !== before.progress) decisions.push({kind: 'progress', ...about, note: progress})
  return decisions
}
