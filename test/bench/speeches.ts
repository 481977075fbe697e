/**
 * `node --import tsx test/bench/speeches.ts --out FOLDER [--documents 1000] [--sentences 60]`: speeches to fill an archive
 * with, the same ones every time. `speech(n, sentences)` makes one.
 */
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'

const places = ['青河', '松岭', '白渡', '安陵', '桐川', '石泉', '柳河', '云峰', '临江', '泽普', '丹阳', '鹿邑'] as const
const owners = ['财政局', '发展改革局', '交通运输局', '住房和城乡建设局', '农业农村局', '教育局', '水务局'] as const
const things = [
  '光伏组件',
  '冷链物流',
  '精密铸造',
  '粮油加工',
  '电池材料',
  '装配式建筑',
  '生物医药',
  '智能装备',
] as const
const rates = ['固定资产投资', '规模以上工业增加值', '社会消费品零售总额', '一般公共预算收入', '进出口总额'] as const
const works = ['农村公路', '供水管网', '燃气管道', '高标准渠道', '污水管网'] as const

/** Numbers that look thrown, from a seed: the next one by a linear congruence. */
function dice(seed: number): (sides: number) => number {
  let state = (seed * 2_654_435_761 + 12_345) % 4_294_967_296
  return (sides) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return Math.floor((state / 4_294_967_296) * sides)
  }
}

type Roll = (sides: number) => number
const one = <T>(roll: Roll, from: readonly T[]): T => from[roll(from.length)]!
const month = (roll: Roll) => `${2 + roll(10)}月底前`

const sentences: readonly ((roll: Roll) => string)[] = [
  (roll) => `${one(roll, rates)}增长${6 + roll(9)}.${roll(10)}%以上，${one(roll, rates)}增长${5 + roll(9)}%左右。`,
  (roll) => `${month(roll)}完成投资${2 + roll(90)}.${roll(10)}亿元，项目开工率达到${40 + roll(60)}%以上。`,
  (roll) =>
    `新建改建${one(roll, works)}${20 + roll(400)}公里，新增学位${100 + roll(5000)}个，改造老旧小区${3 + roll(60)}个。`,
  (roll) => `由县${one(roll, owners)}牵头，${month(roll)}完成${one(roll, works)}专项规划编制。`,
  (roll) =>
    `总投资${2 + roll(60)}.${roll(10)}亿元的${one(roll, places)}${one(roll, things)}项目，要在${month(roll)}竣工投产。`,
  (roll) => `县${one(roll, owners)}要在${month(roll)}建成${one(roll, things)}产业园标准厂房${1 + roll(30)}万平方米。`,
]
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** A speech with so many sentences, five to a paragraph, fifty to a heading. */
export function speech(number: number, count: number): string {
  const roll = dice(number + 1)
  const place = one(roll, places)
  const year = 2010 + (number % 15)
  const lines = [`在${place}县第${number + 1}次重点工作推进会上的讲话`, `（${year}年2月${1 + roll(27)}日）`, '同志们：']
  for (let at = 0; at < count; at += 5) {
    if (at % 50 === 0) lines.push(`${numerals[(at / 50) % 10]}、抓好今年第${at / 50 + 1}批重点任务`)
    const some = Array.from({length: Math.min(5, count - at)}, () => one(roll, sentences)(roll))
    lines.push(some.join(''))
  }
  return `${lines.join('\n')}\n`
}

/** So many speeches as files of a folder. */
export function writeSpeeches(folder: string, documents: number, count: number): void {
  mkdirSync(folder, {recursive: true})
  for (let number = 0; number < documents; number++)
    writeFileSync(join(folder, `讲话${number + 1}.txt`), speech(number, count))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const {values} = parseArgs({
    options: {
      out: {type: 'string'},
      documents: {type: 'string', default: '1000'},
      sentences: {type: 'string', default: '60'},
    },
  })
  if (values.out === undefined) throw new Error('--out FOLDER is missing')
  writeSpeeches(values.out, Number(values.documents), Number(values.sentences))
}
