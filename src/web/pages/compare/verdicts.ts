/** What became of a commitment, as words. */
export const verdicts = ['met', 'missed', 'unclear', 'none'] as const
export type Verdict = (typeof verdicts)[number]
export const verdictWords: Readonly<Record<Verdict, string>> = {
  met: '达成',
  missed: '未达成',
  unclear: '难判',
  none: '无据',
}
