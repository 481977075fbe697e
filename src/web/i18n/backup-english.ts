/** English for the text on backups. */
export const backupEnglish: Readonly<Record<string, string>> = {
  备份处: 'BACKUP',
  '系统不会自动备份。下面是要抄走的东西和办法; 请交给运维按时执行, 并试着恢复一次。':
    'The system makes no backups by itself. Here is what to copy and how; have it done regularly, and try a restore once.',
  要抄走的: 'What to copy',
  什么: 'What',
  现在多大: 'Size now',
  丢了会怎样: 'If it is lost',
  '原文件 ({count} 份)': 'Originals ({count})',
  '不能再生; 每份按内容的 sha256 命名, 抄重了也无妨':
    'Cannot be made again; each is named by its sha256, copying twice does no harm',
  '数据库: 人工核定、结论、用户、改过的词典、审计、记录':
    'Database: decisions, verdicts, users, edited dictionaries, audit, records',
  '人工核定等不能再生; 机器记录可由原文件重新分析得出':
    'What people did cannot be made again; the machine’s records can, from the originals',
  '不必备份: 只有排队的编号, 清空后系统会照数据库补上':
    'Needs none: it holds ids in a queue, refilled from the database',
  办法: 'How',
  '数据库是内置的, 和原文件同在一个数据文件夹 (环境变量 TAIZHANG_DATA, 没有设时是启动处的 data)。':
    'The database is embedded and lies with the originals in one data folder (TAIZHANG_DATA, else data where it was started).',
  '停止服务: 运行中的数据库文件夹抄出来可能不完整':
    'Stop the service: a database folder copied while it runs may be incomplete',
  '抄走整个数据文件夹:': 'Copy the whole data folder:',
  启动服务: 'Start the service',
  '设了 TAIZHANG_FILES 时, 原文件在那个文件夹里, 要一并抄走。不能停机的单位, 请改用 PostgreSQL。':
    'With TAIZHANG_FILES the originals lie there: copy it too. Who cannot stop should use PostgreSQL.',
  '先抄数据库, 不用停机:': 'The database first, without stopping:',
  '再抄原文件夹 (TAIZHANG_FILES, 没有设时是数据文件夹里的 files):':
    'Then the originals (TAIZHANG_FILES, else files in the data folder):',
  '先库后文件: 原文件只增不改, 后抄的文件夹里一定有库里记着的每一份。恢复用 pg_restore。':
    'In this order: originals are only added, so the later copy has every one the database knows. Restore with pg_restore.',
  恢复: 'Restore',
  停止服务: 'Stop the service',
  把抄走的东西放回原处: 'Put the copies back',
  '启动服务; 备份之后上传而丢失的文件, 再上传一次即可, 已有的会认出是重复':
    'Start it; upload again what came after the backup, duplicates are recognized',
}
