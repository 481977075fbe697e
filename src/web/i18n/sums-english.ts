/** English for the words of deciding and of sums. */
export const sumsEnglish: Readonly<Record<string, string>> = {
  不符: 'Wrong',
  相符: 'Right',
  推算: 'Implied',
  合计: 'Sum',
  比率: 'Rate',
  增长: 'Growth',
  全部核算: 'All findings',
  核算: 'Findings',
  看全部文件: 'All documents',
  没有不符的数: 'No figure is wrong',
  没有核算: 'No findings',
  '请对照原文核实: 是原文有误, 还是这些数不在一起':
    'Check with the source: is it wrong there, or do these figures not belong together?',
  '{documents} 份文件里核过 {total} 处': '{total} places checked in {documents} documents',
  '相符 {count}': '{count} hold',
  '推算 {count}': '{count} worked out',
  '看全部 {count} 份': 'All {count} documents',
  '看全部 {count} 条': 'All {count} records',
}
