/** Texts written for the tests; each number gives another one, with records in it. */
export function speech(number: number, length = 1): string {
  const paragraphs = Array.from(
    {length},
    (_, index) =>
      `（${index + 1}）抓好第${number}号片区建设。今年要完成投资${number + index + 1}.5亿元，同比增长${5 + (index % 9)}%。6月底前开工率达到70%以上。市发改委要牵头推进${number}号产业园项目，总投资${number + 3}亿元，年底前建成投产。`,
  )
  return `在全市重点项目推进会上的讲话（第${number}次）\n（2024年2月19日）\n一、2024年工作安排\n${paragraphs.join('\n')}\n`
}
