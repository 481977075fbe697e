/** What a decision is called. */
export const decisionWords: Readonly<Record<string, string>> = {
  accept: '采纳',
  reject: '不要',
  correct: '改正',
  create: '新建',
  status: '状态',
  owner: '责任单位',
  deadline: '期限',
  progress: '进展',
  verdict: '结论',
  undo: '撤销',
}
