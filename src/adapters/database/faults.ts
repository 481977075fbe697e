import {InputError} from '../../model/errors.js'
import {checkAddress} from '../address.js'

/** Where a database is, without its password. */
function placeOf(url: string): string {
  const {hostname, port, pathname, username} = new URL(url)
  return `${hostname}:${port || 5432}${pathname} (用户 ${username || '未写'})`
}

export function checkDatabaseAddress(url: string): void {
  checkAddress(url, /^postgres(?:ql)?:$/u, {
    code: 'database/address',
    found: 'DATABASE_URL 不是 PostgreSQL 的地址',
    expected: 'postgres://用户:密码@主机:5432/数据库, 密码里的特殊字符写成 %XX',
    remedy: '请改正 DATABASE_URL; 不设它就用内置数据库',
  })
}

const why: Readonly<Record<string, readonly [string, string]>> = {
  ECONNREFUSED: ['没有人应答', '请启动 PostgreSQL, 检查主机和端口'],
  ENOTFOUND: ['找不到这台主机', '请检查主机名'],
  EAI_AGAIN: ['找不到这台主机', '请检查主机名和网络'],
  '28P01': ['密码不对', '请检查用户和密码'],
  '28000': ['不让这个用户进入', '请检查用户和 pg_hba.conf'],
  '3D000': ['没有这个数据库', '请先建立: createdb -E UTF8 数据库'],
  '42501': ['这个用户没有权限', '请让它拥有这个数据库'],
  '53300': ['连接数已满', '请调高 max_connections 或减少进程'],
  '57P03': ['正在启动', '请稍候再启动'],
}

/** What a first connection fails with, said so that somebody can mend it. */
export function unreachable(url: string, error: unknown): InputError {
  const {code = '', message} = error as Error & {code?: string}
  const [found, remedy] = why[code] ?? [message, '请检查 DATABASE_URL、网络和 PostgreSQL 的日志']
  return new InputError(
    {
      code: 'database/unreachable',
      found: `PostgreSQL ${placeOf(url)} 连不上: ${found}`,
      expected: '能连接的 PostgreSQL',
      remedy,
    },
    {cause: error},
  )
}

/** Chinese text needs it: another encoding would refuse characters one by one, after days. */
export function checkEncoding(url: string, encoding: string): void {
  if (encoding === 'UTF8') return
  throw new InputError({
    code: 'database/encoding',
    found: `数据库 ${placeOf(url)} 的编码是 ${encoding}`,
    expected: '编码为 UTF8 的数据库',
    remedy: '请另建一个: createdb -E UTF8 -T template0 数据库',
  })
}
