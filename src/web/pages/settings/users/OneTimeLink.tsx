import {Modal, Skeleton, Typography} from 'antd'
import {useEffect, useRef} from 'react'
import type {User} from '../../../../server/api/session.js'
import {useChange} from '../../../api/use.js'
import {t} from '../../../i18n/words.js'
import {Trouble} from '../../../parts/Trouble.js'
import {instantWords} from '../../../parts/today.js'

/** A link that lets one person in once; it is made when this opens and shown only here. */
export function OneTimeLink({user, onClose}: {readonly user: User; readonly onClose: () => void}) {
  const {mutate, data, error} = useChange('createUserLink')
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    mutate({params: {id: user.id}})
  }, [mutate, user.id])
  return (
    <Modal open title={t('{name} 的登录链接', {name: user.display})} footer={null} onCancel={onClose}>
      <Trouble error={error} />
      {!data && !error && <Skeleton active paragraph={{rows: 1}} />}
      {data && (
        <>
          <Typography.Paragraph copyable className="secret">
            {`${location.origin}${data.path}`}
          </Typography.Paragraph>
          <p className="quiet">
            {t('只能用一次, {at} 前有效; 请当面或经可靠的途径交给本人, 关闭后不再显示', {
              at: instantWords(data.expiresAt),
            })}
          </p>
        </>
      )}
    </Modal>
  )
}
