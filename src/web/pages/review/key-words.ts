/** The key, what it does, and the short word for it at the foot. */
export const reviewKeys: readonly (readonly [string, string, string?])[] = [
  ['J ↓', '下一条'],
  ['K ↑', '上一条'],
  ['D', '下一条存疑'],
  ['A', '采纳'],
  ['X', '不要'],
  ['E', '改值'],
  ['S', '选中原文: 改依据或新建', '选文'],
  ['U', '撤销'],
  ['C', '复制, 连同出处', '复制'],
  ['G', '可见的全部采纳', '可见全采纳'],
  ['R', '同一规则的全部采纳', '同规则全采纳'],
  ['N', '下一份有存疑的文件', '下一份'],
  ['P', '原文、原页、并排', '原页'],
  ['?', '全部按键'],
]
