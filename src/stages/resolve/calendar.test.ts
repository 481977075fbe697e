import {Lunar, LunarYear} from 'lunar-typescript'
import {describe, expect, test} from 'vitest'
import {add, addDays, addMonths, iso, lastDayOf, readDay, weekday} from './day.js'
import {festivalDay, lunarSpan} from './lunar.js'

describe('days', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2021-01-01', -1, '2020-12-31'],
  ])('%s plus %i days is %s', (day, count, then) => {
    expect(iso(addDays(readDay(day), count))).toBe(then)
  })

  test('a month after the last day of January is the last day of February', () => {
    expect(iso(addMonths(readDay('2024-01-31'), 1))).toBe('2024-02-29')
    expect(lastDayOf(1900, 2)).toBe(28)
    expect(lastDayOf(2000, 2)).toBe(29)
  })

  test('working days skip the weekend', () => {
    expect(weekday(readDay('2021-05-28'))).toBe(5)
    expect(iso(add(readDay('2021-05-28'), 1, 'workday'))).toBe('2021-05-31')
  })
})

describe('the lunar calendar', () => {
  test('agrees with lunar-typescript on the first day of every month of the table', () => {
    for (let year = 1980; year <= 2050; year++) {
      const leap = LunarYear.fromYear(year).getLeapMonth()
      for (let month = 1; month <= 12; month++) {
        expect(iso(lunarSpan(year, month, 1, false)!.first)).toBe(Lunar.fromYmd(year, month, 1).getSolar().toYmd())
      }
      if (leap > 0) {
        expect(iso(lunarSpan(year, leap, 1, true)!.first)).toBe(Lunar.fromYmd(year, -leap, 1).getSolar().toYmd())
      }
    }
  })

  test.each([
    ['春节', 2019, '2019-02-05'],
    ['除夕', 2021, '2021-02-11'],
    ['清明', 2020, '2020-04-04'],
    ['端午', 2021, '2021-06-14'],
    ['中秋', 2021, '2021-09-21'],
    ['国庆', 1949, '1949-10-01'],
  ] as const)('%s %i is %s', (name, year, day) => {
    expect(iso(festivalDay(name, year)!)).toBe(day)
  })

  test('is silent outside its table', () => {
    expect(festivalDay('春节', 1900)).toBeNull()
    expect(lunarSpan(2021, 4, 1, true)).toBeNull()
  })
})
