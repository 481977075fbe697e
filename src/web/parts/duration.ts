import {t} from '../i18n/words.js'

/** 7 秒, 3 分 20 秒, 2 小时 5 分 */
export function durationWords(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  if (whole < 60) return t('{seconds} 秒', {seconds: whole})
  if (whole < 3600) return t('{minutes} 分 {seconds} 秒', {minutes: Math.floor(whole / 60), seconds: whole % 60})
  return t('{hours} 小时 {minutes} 分', {hours: Math.floor(whole / 3600), minutes: Math.floor((whole % 3600) / 60)})
}
