import {t} from '../../i18n/words.js'

const steps = [
  ['上传', '讲话、报告原样拖进来; 日期、地名、标题从文中读出, 可以改'],
  ['核对', '原文与记录并排, 一键采纳或改正; 漏掉的选中就补上'],
  ['台账', '目标、任务、责任单位、期限汇成一张表; 导出 Excel, 改过再读回'],
  ['对照', '拿下一年的报告对上一年的承诺: 达成、未达成、难判、无据'],
] as const

/** On an empty system: what will become of a file. */
export function Steps() {
  return (
    <ol className="upload-steps">
      {steps.map(([word, what]) => (
        <li key={word}>
          <strong>{t(word)}</strong>
          <span className="quiet">{t(what)}</span>
        </li>
      ))}
    </ol>
  )
}
