import {backupEnglish} from './backup-english.js'
import {boardEnglish} from './board-english.js'
import {compareEnglish} from './compare-english.js'
import {ledgerEnglish} from './ledger-english.js'
import {reviewEnglish} from './review-english.js'
import {settingsEnglish} from './settings-english.js'
import {sumsEnglish} from './sums-english.js'
import {uploadEnglish} from './upload-english.js'

/** English for the interface's Chinese words. */
export const english: Readonly<Record<string, string>> = {
  ...compareEnglish,
  ...ledgerEnglish,
  ...boardEnglish,
  ...settingsEnglish,
  ...backupEnglish,
  ...reviewEnglish,
  ...sumsEnglish,
  ...uploadEnglish,
  台账: 'Ledger',
  已解开: 'Unpacked',
  上传: 'Upload',
  核对: 'Review',
  对照: 'Compare',
  核数: 'Sums',
  看板: 'Board',
  设置: 'Settings',
  词典: 'Dictionaries',
  系统: 'System',
  '查找文字、记录、文件': 'Find text, records, documents',
  退出: 'Log out',
  深色: 'Dark',
  浅色: 'Light',
  '连接中断, 正在重连; 已保存的内容不会丢失': 'Connection lost, reconnecting; nothing saved is lost',
}
