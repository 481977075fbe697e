import {useQueryClient} from '@tanstack/react-query'
import {Alert, Button, Form, Input, Spin} from 'antd'
import {type ReactNode, useEffect, useRef} from 'react'
import {useAnswer, useChange} from '../api/use.js'
import {own} from '../decisions/outbox.js'
import {setLanguage, t, useLanguage} from '../i18n/words.js'
import {resume} from '../uploads/queue.js'
import './gate.css'
import {useSession} from './session.js'

/** Nobody passes without a session: by name and password, or by the one-time link that the server printed. */
export function Gate({children}: {readonly children: ReactNode}) {
  const {error, isPending} = useAnswer('getSession')
  const {user} = useSession()
  const last = useRef<string | null>(null)
  const id = user?.id ?? null
  useEffect(() => {
    // What this window holds is somebody else's: the next user gets a fresh one.
    if (id !== null && last.current !== null && id !== last.current) location.reload()
    else {
      own(id)
      void resume(id)
    }
    last.current = id ?? last.current
  }, [id])
  if (user) return children
  if (isPending) return <Spin className="gate" size="large" />
  return <LogIn trouble={error?.message ?? reason(last.current !== null)} />
}

/** Why one stands before the door, where it is not simply the first visit. */
function reason(wasIn: boolean): string | null {
  if (wasIn) return t('登录已过期; 重新登录后接着做, 没送出的决定会自动保存')
  if (new URLSearchParams(location.search).get('link') === 'used')
    return t('这个登录链接已用过或已过期; 重新启动服务会印出新的, 设过密码的请用密码登录')
  return null
}

function LogIn({trouble}: {readonly trouble: string | null}) {
  const client = useQueryClient()
  const login = useChange('login', ['getSession'])
  const words = login.error?.message ?? trouble
  const other = useLanguage() === 'zh' ? 'en' : 'zh'
  return (
    <div className="gate">
      <Form
        layout="vertical"
        className="gate-form"
        onFinish={(body: {name: string; password: string}) => login.mutate({body}, {onSuccess: () => client.clear()})}
      >
        <h1>{t('台账')}</h1>
        {words && <Alert type="error" showIcon message={words} />}
        <Form.Item name="name" label={t('用户名')} rules={[{required: true, message: t('请填写用户名')}]}>
          <Input autoComplete="username" autoFocus />
        </Form.Item>
        <Form.Item name="password" label={t('密码')} rules={[{required: true, message: t('请填写密码')}]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={login.isPending}>
          {t('登录')}
        </Button>
        <Button type="link" size="small" className="gate-language" onClick={() => setLanguage(other)}>
          {other === 'en' ? 'English' : '中文'}
        </Button>
        <p className="quiet">{t('第一次使用: 打开服务启动时印出的一次性链接即可登录')}</p>
      </Form>
    </div>
  )
}
