import {Alert, Button, Empty, Form, Input, InputNumber, Select, Table, Typography} from 'antd'
import {useState} from 'react'
import type {Role} from '../../../../server/api/session.js'
import type {Output} from '../../../api/client.js'
import {useAnswer, useChange} from '../../../api/use.js'
import {useSession} from '../../../frame/session.js'
import {t} from '../../../i18n/words.js'
import {Trouble} from '../../../parts/Trouble.js'
import {instantWords} from '../../../parts/today.js'
import {roles, roleWords} from '../roles.js'
import {OwnPassword} from './OwnPassword.js'

type Token = Output<'listTokens'>['items'][number]
interface Values {
  readonly name: string
  readonly role: Role
  readonly days: number | null
}

/** 密码与令牌: one's own password, and words by which programs come in. */
export function Tokens() {
  const {user} = useSession()
  const answer = useAnswer('listTokens')
  const create = useChange('createToken', ['listTokens'])
  const remove = useChange('deleteToken', ['listTokens'])
  const [secret, setSecret] = useState<string | null>(null)
  const own = user?.role ?? 'clerk'
  const make = ({name, role, days}: Values) =>
    create.mutate(
      {body: {name: name.trim(), role, ...(days === null ? {} : {days})}},
      {onSuccess: (made) => setSecret(made.secret)},
    )
  return (
    <>
      <OwnPassword />
      <section className="settings-part" aria-labelledby="tokens">
        <header>
          <h2 id="tokens">{t('令牌')}</h2>
          <span className="quiet">{t('给程序用: 请求头 Authorization: Bearer 令牌; 权限不超过您自己的')}</span>
        </header>
        <Form<Values> layout="inline" className="new-user" initialValues={{role: own, days: 365}} onFinish={make}>
          <Form.Item
            name="name"
            label={t('用途')}
            rules={[{required: true, whitespace: true, message: t('请写明给谁用')}]}
          >
            <Input maxLength={300} autoComplete="off" />
          </Form.Item>
          <Form.Item name="role" label={t('权限')}>
            <Select
              className="role-choice"
              options={roles.slice(0, roles.indexOf(own) + 1).map((value) => ({value, label: t(roleWords[value])}))}
            />
          </Form.Item>
          <Form.Item name="days" label={t('有效天数')}>
            <InputNumber min={1} max={3650} precision={0} placeholder={t('不限')} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={create.isPending}>
            {t('生成令牌')}
          </Button>
        </Form>
        <Trouble error={answer.error ?? create.error ?? remove.error} />
        {secret && (
          <Alert
            type="success"
            className="secret-box"
            title={t('请现在抄下, 以后不再显示')}
            description={
              <Typography.Paragraph copyable className="secret">
                {secret}
              </Typography.Paragraph>
            }
            closable={{onClose: () => setSecret(null)}}
          />
        )}
        <Table<Token>
          rowKey="id"
          size="small"
          pagination={false}
          loading={answer.isPending}
          scroll={{x: 'max-content'}}
          dataSource={answer.data?.items ?? []}
          locale={{emptyText: <Empty description={t('没有令牌')} />}}
          columns={[
            {title: t('用途'), dataIndex: 'name'},
            {title: t('权限'), render: (_, {role}) => t(roleWords[role])},
            {title: t('生成'), className: 'number', render: (_, {createdAt}) => instantWords(createdAt)},
            {title: t('有效至'), className: 'number', render: (_, {expiresAt}) => instantWords(expiresAt) || t('不限')},
            {title: t('最近使用'), className: 'number', render: (_, {usedAt}) => instantWords(usedAt) || t('从未')},
            {
              title: '',
              render: (_, {id, name}) => (
                <Button
                  size="small"
                  aria-label={t('吊销 {name}', {name})}
                  onClick={() => remove.mutate({params: {id}})}
                >
                  {t('吊销')}
                </Button>
              ),
            },
          ]}
        />
      </section>
    </>
  )
}
