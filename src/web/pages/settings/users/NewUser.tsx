import {Button, Form, Input, Select} from 'antd'
import type {Role, User} from '../../../../server/api/session.js'
import {useChange} from '../../../api/use.js'
import {t} from '../../../i18n/words.js'
import {Trouble} from '../../../parts/Trouble.js'
import {roles, roleWords} from '../roles.js'

interface Values {
  readonly name: string
  readonly display?: string
  readonly role: Role
}

/** Add somebody; they set their own password after coming in by the one-time link. */
export function NewUser({onAdded}: {readonly onAdded: (user: User) => void}) {
  const [form] = Form.useForm<Values>()
  const create = useChange('createUser', ['listUsers'])
  const add = ({name, display, role}: Values) => {
    const shown = display?.trim() ? {display: display.trim()} : {}
    create.mutate(
      {body: {name: name.trim(), role, ...shown}},
      {
        onSuccess: (user) => {
          form.resetFields()
          onAdded(user)
        },
      },
    )
  }
  return (
    <section className="settings-part" aria-labelledby="new-user">
      <header>
        <h2 id="new-user">{t('添加用户')}</h2>
      </header>
      <Form<Values> form={form} layout="inline" className="new-user" initialValues={{role: 'clerk'}} onFinish={add}>
        <Form.Item
          name="name"
          label={t('用户名')}
          rules={[{required: true, whitespace: true, message: t('请填写用户名')}]}
        >
          <Input maxLength={300} autoComplete="off" />
        </Form.Item>
        <Form.Item name="display" label={t('显示为')}>
          <Input maxLength={300} autoComplete="off" />
        </Form.Item>
        <Form.Item name="role" label={t('角色')}>
          <Select className="role-choice" options={roles.map((value) => ({value, label: t(roleWords[value])}))} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={create.isPending}>
          {t('添加并生成登录链接')}
        </Button>
      </Form>
      <Trouble error={create.error} />
    </section>
  )
}
