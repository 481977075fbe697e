import type {Ink} from './ink.js'

/** What all charts share: quiet axes, a readable tooltip, room for the words. */
export function chartFrame(ink: Ink) {
  const words = {color: ink.quiet, fontSize: 12}
  return {
    textStyle: {color: ink.ink, fontFamily: 'system-ui, "Noto Sans CJK SC", sans-serif'},
    grid: {left: 8, right: 16, top: 28, bottom: 4, containLabel: true},
    legend: {top: 0, right: 0, itemWidth: 12, itemHeight: 10, textStyle: words},
    tooltip: {
      confine: true,
      backgroundColor: ink.paper,
      borderColor: ink.line,
      textStyle: {color: ink.ink, fontSize: 13},
      extraCssText: 'max-width: 420px; white-space: normal;',
    },
    category: {
      axisLabel: words,
      axisLine: {lineStyle: {color: ink.line}},
      axisTick: {show: false},
    },
    value: {
      axisLabel: words,
      splitLine: {lineStyle: {color: ink.line}},
    },
  } as const
}

/** Words from documents are never markup. */
export function plain(words: string): string {
  return words.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`)
}
