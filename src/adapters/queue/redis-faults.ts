import type {Redis} from 'ioredis'
import type {Log} from '../../app/ports/clock.js'
import {InputError} from '../../model/errors.js'
import {checkAddress} from '../address.js'

export function checkRedisAddress(url: string): void {
  checkAddress(url, /^rediss?:$/u, {
    code: 'queue/address',
    found: 'REDIS_URL 不是 Redis 的地址',
    expected: 'redis://:密码@主机:6379, 加密的写 rediss://, 密码里的特殊字符写成 %XX',
    remedy: '请改正 REDIS_URL; 不设它, 队列就放在数据库里',
  })
}

/**
 * Look once at a Redis just opened. One that does not let us in never will, and that is refused; one that is away comes
 * back, and one that throws jobs away when it is full loses time, not documents: both are told of.
 */
export async function lookAtRedis(redis: Redis, url: string, log: Log): Promise<void> {
  const {host} = new URL(url)
  let cause: Error | null = null
  redis.on('error', (error: Error) => {
    cause ??= error
  })
  try {
    const policy = /maxmemory_policy:(?<policy>\S+)/u.exec(await redis.info('memory'))?.groups?.policy
    if (policy === undefined || policy === 'noeviction') return
    log.warn('queue/eviction', {
      found: `Redis ${host} 内存满时会丢掉任务 (maxmemory-policy ${policy})`,
      expected: 'noeviction',
      remedy: '请在 redis.conf 写 maxmemory-policy noeviction, 或执行 redis-cli config set maxmemory-policy noeviction',
    })
  } catch (error) {
    const {message} = cause ?? (error as Error)
    if (/^(?:WRONGPASS|NOAUTH|NOPERM|ERR invalid password)/u.test(message)) {
      throw new InputError(
        {
          code: 'queue/denied',
          found: `Redis ${host} 不让进入: ${message}`,
          expected: 'REDIS_URL 里有对的用户和密码',
          remedy: '请写成 redis://:密码@主机:端口',
        },
        {cause: error},
      )
    }
    log.warn('queue/unreachable', {
      found: `Redis ${host} 连不上: ${message}`,
      expected: '能连接的 Redis',
      remedy:
        '请启动 Redis, 检查 REDIS_URL (加密的 Redis 写 rediss://, 不加密的写 redis://); 恢复以前上传照收, 恢复后接着处理',
    })
  }
}
