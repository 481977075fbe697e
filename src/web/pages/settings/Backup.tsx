import {Skeleton} from 'antd'
import {useAnswer} from '../../api/use.js'
import {t} from '../../i18n/words.js'
import {bytesWords} from '../../parts/bytes.js'
import {Trouble} from '../../parts/Trouble.js'

/** 备份: what there is to copy, how, and what is lost without it. The program makes no copies by itself, and says so. */
export function Backup() {
  const answer = useAnswer('system')
  if (answer.error) return <Trouble error={answer.error} retry={() => void answer.refetch()} />
  if (!answer.data) return <Skeleton active />
  const {engines, databaseBytes, fileBytes, files} = answer.data
  return (
    <article className="backup">
      <p className="backup-lead">
        {t('系统不会自动备份。下面是要抄走的东西和办法; 请交给运维按时执行, 并试着恢复一次。')}
      </p>
      <h2>{t('要抄走的')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('什么')}</th>
            <th scope="col">{t('现在多大')}</th>
            <th scope="col">{t('丢了会怎样')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{t('原文件 ({count} 份)', {count: files})}</td>
            <td className="number">{bytesWords(fileBytes)}</td>
            <td>{t('不能再生; 每份按内容的 sha256 命名, 抄重了也无妨')}</td>
          </tr>
          <tr>
            <td>{t('数据库: 人工核定、结论、用户、改过的词典、审计、记录')}</td>
            <td className="number">{bytesWords(databaseBytes)}</td>
            <td>{t('人工核定等不能再生; 机器记录可由原文件重新分析得出')}</td>
          </tr>
          {engines.queue === 'redis' && (
            <tr>
              <td>Redis</td>
              <td className="number">—</td>
              <td>{t('不必备份: 只有排队的编号, 清空后系统会照数据库补上')}</td>
            </tr>
          )}
        </tbody>
      </table>
      <h2>{t('办法')}</h2>
      {engines.database === 'pglite' ? <Embedded /> : <Postgresql />}
      <h2>{t('恢复')}</h2>
      <ol>
        <li>{t('停止服务')}</li>
        <li>{t('把抄走的东西放回原处')}</li>
        <li>{t('启动服务; 备份之后上传而丢失的文件, 再上传一次即可, 已有的会认出是重复')}</li>
      </ol>
    </article>
  )
}

function Embedded() {
  return (
    <>
      <p>{t('数据库是内置的, 和原文件同在一个数据文件夹 (环境变量 TAIZHANG_DATA, 没有设时是启动处的 data)。')}</p>
      <ol>
        <li>{t('停止服务: 运行中的数据库文件夹抄出来可能不完整')}</li>
        <li>
          {t('抄走整个数据文件夹:')} <code>tar czf taizhang-$(date +%F).tgz data</code>
        </li>
        <li>{t('启动服务')}</li>
      </ol>
      <p className="quiet">
        {t('设了 TAIZHANG_FILES 时, 原文件在那个文件夹里, 要一并抄走。不能停机的单位, 请改用 PostgreSQL。')}
      </p>
    </>
  )
}

function Postgresql() {
  return (
    <>
      <ol>
        <li>
          {t('先抄数据库, 不用停机:')} <code>pg_dump -Fc "$DATABASE_URL" -f taizhang-$(date +%F).dump</code>
        </li>
        <li>
          {t('再抄原文件夹 (TAIZHANG_FILES, 没有设时是数据文件夹里的 files):')}{' '}
          <code>rsync -a files/ {t('备份处')}/files/</code>
        </li>
      </ol>
      <p className="quiet">
        {t('先库后文件: 原文件只增不改, 后抄的文件夹里一定有库里记着的每一份。恢复用 pg_restore。')}
      </p>
    </>
  )
}
