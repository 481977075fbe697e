import {createHash, randomBytes, timingSafeEqual} from 'node:crypto'
import {hash, verify} from '@node-rs/argon2'

/** 256 random bits that fit into an address. */
export function secret(): string {
  return randomBytes(32).toString('base64url')
}

/** Secrets with enough chance in them need no slow hash; the store keeps only this. */
export function digestOf(word: string): string {
  return createHash('sha256').update(word).digest('hex')
}

export function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(digestOf(a)), Buffer.from(digestOf(b))]
  return timingSafeEqual(left, right)
}

/** argon2id, 19 MiB, two passes. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, {memoryCost: 19_456, timeCost: 2, parallelism: 1})
}

/** A wrong name takes as long as a wrong password. */
const nobody = hashPassword(secret())
export async function checkPassword(stored: string | null, password: string): Promise<boolean> {
  return (await verify(stored ?? (await nobody), password)) && stored !== null
}
