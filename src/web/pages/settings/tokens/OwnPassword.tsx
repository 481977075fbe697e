import {Alert, App, Button, Form, Input} from 'antd'
import {useChange} from '../../../api/use.js'
import {useSession} from '../../../frame/session.js'
import {t} from '../../../i18n/words.js'
import {Trouble} from '../../../parts/Trouble.js'

interface Values {
  readonly current?: string
  readonly next: string
  readonly again: string
}

/** Set or change one's own password. */
export function OwnPassword() {
  const {message} = App.useApp()
  const {user, session} = useSession()
  const [form] = Form.useForm<Values>()
  const change = useChange('changePassword', ['getSession', 'listUsers'])
  const save = ({current, next}: Values) =>
    change.mutate(
      {body: {next, ...(current ? {current} : {})}},
      {
        onSuccess: () => {
          form.resetFields()
          void message.success(t('密码已改'))
        },
      },
    )
  return (
    <section className="settings-part" aria-labelledby="password">
      <header>
        <h2 id="password">{t('我的密码')}</h2>
        <span className="quiet">{user?.name}</span>
      </header>
      {session?.firstRun && (
        <Alert type="warning" showIcon title={t('还没有人设过密码; 请先设一个, 否则下次只能用终端里的链接登录')} />
      )}
      <Form<Values> form={form} layout="inline" className="new-user" onFinish={save}>
        <input type="text" name="username" autoComplete="username" value={user?.name ?? ''} readOnly hidden />
        {user?.hasPassword && (
          <Form.Item name="current" label={t('现在的密码')} rules={[{required: true, message: t('请填写现在的密码')}]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
        )}
        <Form.Item
          name="next"
          label={t('新密码')}
          rules={[{required: true, min: 10, max: 200, message: t('至少 10 个字符')}]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label={t('再写一遍')}
          dependencies={['next']}
          rules={[
            {required: true, message: t('请再写一遍')},
            ({getFieldValue}) => ({
              validator: (_, value) =>
                !value || value === getFieldValue('next')
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('两遍不一样'))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {user?.hasPassword ? t('改密码') : t('设密码')}
        </Button>
      </Form>
      <Trouble error={change.error} />
    </section>
  )
}
