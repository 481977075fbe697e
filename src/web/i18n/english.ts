import {backupEnglish} from './backup-english.js'
import {boardEnglish} from './board-english.js'
import {compareEnglish} from './compare-english.js'
import {faultsEnglish} from './faults-english.js'
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
  ...faultsEnglish,
  ...reviewEnglish,
  ...sumsEnglish,
  ...uploadEnglish,
  台账: 'Ledger',
  查找: 'Search',
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
  '登录已过期; 重新登录后接着做, 没送出的决定会自动保存':
    'The session has ended; log in again to go on, decisions not yet sent are saved then',
  '这个登录链接已用过或已过期; 重新启动服务会印出新的, 设过密码的请用密码登录':
    'This link was used or has expired; a restart of the server prints a new one, or log in with the password',
  '连接中断, 正在重连; 已保存的内容不会丢失': 'Connection lost, reconnecting; nothing saved is lost',
}
