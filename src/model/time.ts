/** A year as the words name it. */
export type Year =
  /** 2018年, 二〇一八年 */
  | {readonly kind: 'given'; readonly value: number}
  /** 去年 (−1), 今年 (0), 明年 (1): counted from the day of the part. */
  | {readonly kind: 'relative'; readonly offset: number}
  /** 当年 (0), 次年 (1): counted from the year named before. */
  | {readonly kind: 'named'; readonly offset: number}
  /** 全年, 8月份: the year the sentence is about. */
  | {readonly kind: 'silent'}
  /** xx年, a stripped year: nobody can know it. */
  | {readonly kind: 'hidden'}

/** A day of some year; without `day`, the whole month. */
export interface MonthDay {
  readonly month: number
  readonly day: number | null
}

/** Which end of a period is meant: 初 the first day, 底 the last, null the whole. */
export type Edge = 'first' | 'last' | null

export type TimeUnit = 'day' | 'workday' | 'week' | 'month' | 'quarter' | 'year'

export type Festival =
  | '元旦'
  | '春节'
  | '元宵'
  | '清明'
  | '五一'
  | '端午'
  | '七一'
  | '八一'
  | '教师节'
  | '中秋'
  | '国庆'
  | '重阳'
  | '腊八'
  | '除夕'
  /** Seasons that open on a customary day, which the text does not say: 汛期前, 入冬前. */
  | '汛期'
  | '供暖'

/** What a bound says: 前 before, 截至 until, 起 from, 以来 since (until today), 后 after. */
export type Bound = 'before' | 'until' | 'from' | 'since' | 'after'

/** A time expression as read, before the calendar; the stage resolve turns it into days. */
export type TimeExpression =
  /** 2018年, 前三季度, 1-7月份, 6月中旬, 2月23日; a last month before the first lies in the next year. */
  | {
      readonly form: 'interval'
      readonly year: Year
      readonly first: MonthDay
      readonly last: MonthDay
      readonly edge: Edge
    }
  /** 本月, 下月九号, 月底, 29日; `offset` null is the month named before. `first` and `last` are days. */
  | {
      readonly form: 'month'
      readonly year: Year
      readonly offset: number | null
      readonly first: number | null
      readonly last: number | null
      readonly edge: Edge
    }
  /** 上季度, 本季度末 */
  | {readonly form: 'quarter'; readonly offset: number; readonly edge: Edge}
  /** “十四五”末, 2016—2020年, 上世纪90年代 */
  | {readonly form: 'years'; readonly first: number; readonly last: number; readonly edge: Edge}
  /** 春节, 国庆假期; `days` is how long the stretch lasts. */
  | {readonly form: 'festival'; readonly year: Year; readonly name: Festival; readonly days: number}
  /** The first working day after a holiday: 春节后上班第一天. */
  | {readonly form: 'after-holiday'; readonly year: Year; readonly name: Festival}
  /** 农历五月廿二, 腊月 */
  | {
      readonly form: 'lunar'
      readonly year: Year
      readonly month: number
      readonly day: number | null
      readonly leap: boolean
    }
  /** 下月第二周 */
  | {readonly form: 'week-of-month'; readonly offset: number; readonly week: number}
  /** “12.17”事故: the day that named an event, the last one before today. */
  | {readonly form: 'event-day'; readonly month: number; readonly day: number}
  /** 去年同期: the period named before, in another year. */
  | {readonly form: 'same-period'; readonly year: Year}
  /** 今天 0, 昨日 −1 */
  | {readonly form: 'day'; readonly offset: number}
  /** 下周, 下周五 (weekday 5); Monday is 1, Sunday 7; 10月第一周 has a month. */
  | {readonly form: 'week'; readonly offset: number; readonly weekday: number | null}
  | {
      readonly form: 'week-of'
      readonly year: Year
      readonly month: number | null
      readonly first: number
      readonly last: number
    }
  /** 近三年, 十多年来: until today; `count` null is 多, 几. */
  | {readonly form: 'recent'; readonly count: number | null; readonly unit: TimeUnit}
  /** 过去五年, 过去一年: whole calendar years before this one. */
  | {readonly form: 'past-years'; readonly count: number}
  /** 未来3年, 今后两个月: from today. */
  | {readonly form: 'ahead'; readonly count: number; readonly unit: TimeUnit}
  /** 上两个月, 下三年: whole units before or after this one. */
  | {readonly form: 'adjacent'; readonly count: number; readonly unit: TimeUnit; readonly direction: -1 | 1}
  /** 会后一周内, 10个工作日内: until so long after today. */
  | {readonly form: 'within'; readonly count: number; readonly unit: TimeUnit}
  /** 三天后, 五年前 */
  | {readonly form: 'shift'; readonly count: number; readonly unit: TimeUnit; readonly direction: -1 | 1}
  /** 目前, 近年来 (until today); 今后, 尽快 (from today). */
  | {readonly form: 'now'; readonly side: 'until' | 'from'}
  | {readonly form: 'range'; readonly first: TimeExpression; readonly last: TimeExpression}
  | {readonly form: 'bound'; readonly side: Bound; readonly of: TimeExpression}
  /** 每月逢五, 按季度 */
  | {readonly form: 'recur'}
  /** x月x日: redacted. */
  | {readonly form: 'unknown'}
