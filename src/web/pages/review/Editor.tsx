import {Button, Form, Input, Select, Space} from 'antd'
import type {KeyboardEvent} from 'react'
import {strengthWords} from '../../../model/words.js'
import {t} from '../../i18n/words.js'
import {DayField} from '../../parts/DayField.js'
import {MoneyField} from '../../parts/MoneyField.js'
import type {Kind, Row} from './records.js'

type Values = Record<string, unknown>

interface Props {
  readonly kind: Kind
  readonly fields: Partial<Row['fields']>
  readonly onSave: (values: Values) => void
  readonly onCancel: () => void
}

const STAGES = ['谋划', '储备', '在谈', '签约', '前期', '落地', '开工', '在建', '竣工', '投产', '达效']
const OPS = [
  ['=', '等于'],
  ['~', '左右'],
  ['>=', '以上'],
  ['<=', '以内'],
] as const

/** Editing in place: a date field takes 6月底, a money field takes 3.3亿; only what changed is sent. */
export function Editor({kind, fields, onSave, onCancel}: Props) {
  const save = (values: Values) => {
    const before = fields as Values
    const changed = Object.entries(values).filter(([name, value]) => (value ?? null) !== (before[name] ?? null))
    onSave(Object.fromEntries(changed.map(([name, value]) => [name, value ?? null])))
  }
  return (
    <Form
      size="small"
      layout="vertical"
      className="record-editor"
      initialValues={fields}
      onFinish={save}
      // Escape in the middle of a word belongs to the input method.
      onKeyDown={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && onCancel()}
    >
      {kind === 'project' && <ProjectFields />}
      {kind === 'task' && <TaskFields />}
      {(kind === 'target' || kind === 'result' || kind === 'size') && (
        <FigureFields kind={kind} unit={fields.unit ?? ''} />
      )}
      <Space>
        <Button size="small" type="primary" htmlType="submit">
          {t('保存')} (Enter)
        </Button>
        <Button size="small" onClick={onCancel}>
          {t('取消')} (Esc)
        </Button>
      </Space>
    </Form>
  )
}

function FigureFields({kind, unit}: {readonly kind: Kind; readonly unit: string}) {
  return (
    <>
      <Form.Item name="indicator" label={t('指标')} rules={[{required: true, message: t('请填写指标')}]}>
        <Input autoFocus />
      </Form.Item>
      <Space.Compact block>
        <Form.Item name="op" label={t('界限')} className="narrow">
          <Select options={OPS.map(([value, label]) => ({value, label: t(label)}))} />
        </Form.Item>
        <Form.Item name="value" label={t('数值')} className="wide">
          <MoneyField unit={unit} />
        </Form.Item>
        <Form.Item name="unit" label={t('单位')} className="narrow">
          <Input />
        </Form.Item>
      </Space.Compact>
      <Space.Compact block>
        <Form.Item name="from" label={t('自')} className="wide">
          <DayField end="start" />
        </Form.Item>
        <Form.Item name="to" label={kind === 'target' ? t('期限') : t('至')} className="wide">
          <DayField end="end" />
        </Form.Item>
      </Space.Compact>
      <Form.Item name="scope" label={t('范围')}>
        <Input />
      </Form.Item>
      {kind === 'target' && <OwnerAndStrength />}
    </>
  )
}

function OwnerAndStrength() {
  return (
    <Space.Compact block>
      <Form.Item name="owner" label={t('责任单位')} className="wide">
        <Input />
      </Form.Item>
      <Form.Item name="strength" label={t('力度')} className="narrow">
        <Select options={Object.entries(strengthWords).map(([value, label]) => ({value, label: t(label)}))} />
      </Form.Item>
    </Space.Compact>
  )
}

function ProjectFields() {
  return (
    <>
      <Form.Item name="name" label={t('项目名称')} rules={[{required: true, message: t('请填写项目名称')}]}>
        <Input autoFocus />
      </Form.Item>
      <Space.Compact block>
        <Form.Item name="stage" label={t('阶段')} className="narrow">
          <Select allowClear options={STAGES.map((value) => ({value, label: t(value)}))} />
        </Form.Item>
        <Form.Item name="place" label={t('地点')} className="wide">
          <Input />
        </Form.Item>
      </Space.Compact>
      <Space.Compact block>
        <Form.Item name="totalYuan" label={t('总投资')} className="wide">
          <MoneyField unit="元" />
        </Form.Item>
        <Form.Item name="yearYuan" label={t('年度计划投资')} className="wide">
          <MoneyField unit="元" />
        </Form.Item>
        <Form.Item name="doneYuan" label={t('完成投资')} className="wide">
          <MoneyField unit="元" />
        </Form.Item>
      </Space.Compact>
      <Form.Item name="progress" label={t('进展')}>
        <Input />
      </Form.Item>
      <Space.Compact block>
        <Form.Item name="due" label={t('期限')} className="wide">
          <DayField end="end" />
        </Form.Item>
        <Form.Item name="dueWhat" label={t('期限事项')} className="wide">
          <Input />
        </Form.Item>
      </Space.Compact>
    </>
  )
}

function TaskFields() {
  return (
    <>
      <Form.Item name="action" label={t('任务')} rules={[{required: true, message: t('请填写任务')}]}>
        <Input.TextArea autoSize autoFocus onPressEnter={saveOnEnter} />
      </Form.Item>
      <OwnerAndStrength />
      <Form.Item name="to" label={t('期限')}>
        <DayField end="end" />
      </Form.Item>
    </>
  )
}

/** A task is one line: Enter saves it as in any other field. */
function saveOnEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.shiftKey || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}
