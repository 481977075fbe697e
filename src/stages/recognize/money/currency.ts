import {type Trie, trieOf} from '../trie.js'

/** Every name of a currency that texts use, by ISO 4217 code; 元 alone is CNY in the texts this reads. */
const names: Readonly<Record<string, string>> = {
  CNY: '元|人民币|人民幣|元人民币|块钱|元钱|圆|圆整|圆人民币|元整|RMB|CNY',
  USD: '美元|美金|元美元|元美金|美圆|美刀|USD|US$',
  HKD: '港元|港币|港幣|元港币|元港元|港纸|HKD|HK$',
  MOP: '澳门元|澳门币|葡币|澳币元|MOP',
  TWD: '新台币|台币|元新台币|元台币|新台元|新臺幣|臺幣|TWD|NT$',
  EUR: '欧元|元欧元|EUR',
  JPY: '日元|日圆|日币|元日元|日円|JPY',
  GBP: '英镑|镑|GBP',
  KRW: '韩元|韩圆|韩币|元韩元|KRW',
  AUD: '澳元|澳币|澳大利亚元|AUD',
  CAD: '加元|加币|加拿大元|CAD',
  SGD: '新加坡元|新元|坡币|SGD',
  NZD: '新西兰元|纽元|NZD',
  CHF: '瑞士法郎|瑞郎|CHF',
  RUB: '卢布|俄罗斯卢布|俄卢布|RUB',
  THB: '泰铢|铢|THB',
  INR: '印度卢比|卢比|INR',
  PKR: '巴基斯坦卢比|PKR',
  VND: '越南盾|VND',
  IDR: '印尼盾|印度尼西亚盾|IDR',
  MYR: '林吉特|马来西亚林吉特|马币|令吉|MYR',
  PHP: '菲律宾比索|PHP',
  MXN: '墨西哥比索|比索',
  KZT: '坚戈|哈萨克斯坦坚戈',
  MNT: '图格里克',
  MMK: '缅元|缅币',
  LAK: '基普',
  KHR: '瑞尔',
  AED: '迪拉姆|阿联酋迪拉姆',
  SAR: '沙特里亚尔|里亚尔',
  TRY: '土耳其里拉|里拉',
  ZAR: '兰特|南非兰特',
  BRL: '雷亚尔|巴西雷亚尔',
  NGN: '奈拉',
  SEK: '瑞典克朗|克朗',
  NOK: '挪威克朗',
  DKK: '丹麦克朗',
  DEM: '德国马克|马克',
  FRF: '法国法郎|法郎',
  XDR: '特别提款权',
  XBT: '个比特币|比特币|枚比特币',
}

/** Currency words behind a number. */
export const currencies: Trie<string> = trieOf(
  Object.entries(names).flatMap(([code, words]) => words.split('|').map((word) => [word, code] as const)),
)

/** Words and signs before a number: 人民币3.14, ￥100, US$5. */
export const prefix =
  /(?:(?<CNY>人民[币幣]|RMB|CNY|[￥¥])|(?<USD>美元|美金|US\$|USD|\$)|(?<HKD>港[币幣元]|HK\$|HKD)|(?<TWD>新?台币|NT\$)|(?<EUR>欧元|EUR|€)|(?<GBP>英镑|GBP|£)|(?<JPY>日元|JPY))[:：]? ?$/u
