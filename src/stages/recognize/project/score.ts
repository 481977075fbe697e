import type {Candidate} from './index.js'

export function score({evidence, closer, inList, ending, staged, left, start, end}: Candidate): number {
  const {head, phase, proper, generic, campaign} = evidence
  let points = 0
  if (closer === '项目') points += 2.6
  if (closer === '工程') points += 1.8
  if (closer === '建设') points += 1.2
  if (closer === '其他') points += 0.8
  if (ending === '项目') points += 1.4
  if (ending === '工程') points += 1
  if (head === '设施') points += 1.5
  if (head === '场所') points += 0.7
  if (head === '工事') points += 0.3
  if (phase) points += 1
  if (proper) points += 0.9
  if (left.priced) points += 2
  if (left.led) points += 0.6
  if (staged) points += 0.8
  if (inList && closer === null) points += 0.1
  if (generic) points -= 4
  if (campaign) points -= 3
  if (left.counted) points -= 3
  if (end - start < 3) points -= 0.8
  return points
}
