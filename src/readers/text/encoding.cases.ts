/** Short Chinese texts that detectors of other projects misread; each must come back from each encoding it fits. */
export const SIMPLIFIED: readonly string[] = [
  '2024年投资35亿元',
  '项目建设',
  '（一）加强领导。',
  '招商引资工作会议讲话',
  '市委督查室要在3月底前完成',
  '会议纪要',
  '同志们：',
  '全县实施重点项目86个，完成投资52.3亿元。',
]

export const TRADITIONAL: readonly string[] = [
  '項目建設',
  '招商引資工作推進會',
  '同志們：',
  '全縣實施重點項目86個，完成投資52.3億元。',
]

/** Bytes that are no text at all. */
export const NO_TEXT: readonly (readonly number[])[] = [
  [0x00, 0x01, 0x02, 0x03, 0x04, 0x05],
  [0x7f, 0x45, 0x4c, 0x46, 0x01, 0x00, 0x02, 0x00],
]
