import {Button, Select, Switch, Table} from 'antd'
import {useState} from 'react'
import type {Role, User} from '../../../../server/api/session.js'
import {useAnswer, useChange} from '../../../api/use.js'
import {useSession} from '../../../frame/session.js'
import {t} from '../../../i18n/words.js'
import {Editable} from '../../../parts/Editable.js'
import {Trouble} from '../../../parts/Trouble.js'
import {instantWords} from '../../../parts/today.js'
import {useRefusal} from '../../../parts/useRefusal.js'
import {roleNotes, roles, roleWords} from '../roles.js'
import {NewUser} from './NewUser.js'
import {OneTimeLink} from './OneTimeLink.js'

const PAGE = 50

/** 用户: who may come in, as what; a one-time link instead of a password sent around. */
export function Users() {
  const refused = useRefusal()
  const {user: self} = useSession()
  const [page, setPage] = useState(1)
  const [linked, setLinked] = useState<User | null>(null)
  const answer = useAnswer('listUsers', {query: {offset: (page - 1) * PAGE, limit: PAGE}})
  const patch = useChange('patchUser', ['listUsers', 'getSession'])
  const set = (user: User, body: Parameters<typeof patch.mutate>[0]['body']) =>
    patch.mutate({params: {id: user.id}, body}, {onError: refused})
  return (
    <>
      <NewUser onAdded={setLinked} />
      <Trouble error={answer.error} retry={() => void answer.refetch()} />
      <Table<User>
        rowKey="id"
        size="small"
        loading={answer.isPending}
        scroll={{x: 'max-content'}}
        dataSource={answer.data?.items ?? []}
        pagination={{
          current: page,
          pageSize: PAGE,
          total: answer.data?.total ?? 0,
          hideOnSinglePage: true,
          showSizeChanger: false,
          onChange: setPage,
        }}
        columns={[
          {title: t('用户名'), dataIndex: 'name'},
          {
            title: t('显示为'),
            render: (_, user) => (
              <Editable
                value={user.display}
                empty={user.name}
                label={t('显示为')}
                onSave={(display) => display !== null && set(user, {display})}
              />
            ),
          },
          {
            title: t('角色'),
            render: (_, user) => (
              <Select<Role>
                size="small"
                className="role-choice"
                aria-label={t('{name} 的角色', {name: user.name})}
                value={user.role}
                popupMatchSelectWidth={false}
                options={roles.map((role) => ({value: role, label: t(roleWords[role]), title: t(roleNotes[role])}))}
                onChange={(role) => set(user, {role})}
              />
            ),
          },
          {
            title: t('密码'),
            render: (_, {hasPassword}) => (hasPassword ? t('已设') : <span className="quiet">{t('未设')}</span>),
          },
          {title: t('最近登录'), className: 'number', render: (_, {seenAt}) => instantWords(seenAt) || t('从未')},
          {
            title: t('可登录'),
            render: (_, user) => (
              <Switch
                size="small"
                checked={!user.disabled}
                disabled={user.id === self?.id}
                aria-label={t('{name} 可登录', {name: user.name})}
                onChange={(on) => set(user, {disabled: !on})}
              />
            ),
          },
          {
            title: '',
            render: (_, user) => (
              <Button size="small" disabled={user.disabled} onClick={() => setLinked(user)}>
                {t('一次性链接')}
              </Button>
            ),
          },
        ]}
      />
      <dl className="role-notes quiet">
        {roles.map((role) => (
          <div key={role}>
            <dt>{t(roleWords[role])}</dt>
            <dd>{t(roleNotes[role])}</dd>
          </div>
        ))}
      </dl>
      {linked && <OneTimeLink key={linked.id} user={linked} onClose={() => setLinked(null)} />}
    </>
  )
}
