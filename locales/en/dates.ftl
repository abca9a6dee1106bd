dates-monday = Monday
dates-tuesday = Tuesday
dates-wednesday = Wednesday
dates-thursday = Thursday
dates-friday = Friday
dates-saturday = Saturday
dates-sunday = Sunday

dates-january = January
dates-february = February
dates-march = March
dates-april = April
dates-may = May
dates-june = June
dates-july = July
dates-august = August
dates-september = September
dates-october = October
dates-november = November
dates-december = December

dates-jan = Jan
dates-feb = Feb
dates-mar = Mar
dates-apr = Apr
dates-may-short = May
dates-jun = Jun
dates-jul = Jul
dates-aug = Aug
dates-sep = Sep
dates-oct = Oct
dates-nov = Nov
dates-dec = Dec

# Monday 23 November
dates-long = { $weekday } { NUMBER($day) } { $month }
# 23 Nov
dates-short = { NUMBER($day) } { $month }
# 23 Nov 2025
dates-short-with-year = { NUMBER($day) } { $month } { NUMBER($year) }
# November 2026
dates-month-of = { $month } { NUMBER($year) }
dates-from-to = { $from } to { $until }

## When something was: alone, after “Sam,” and after a word such as “said”

dates-tomorrow = tomorrow
dates-today = today
dates-yesterday = yesterday
dates-on-weekday = on { $weekday }
dates-weeks-ago = { $weeks ->
    [one] a week ago
   *[other] { $weeks } weeks ago
}
# Longer ago; the day is “23 Nov”.
dates-on-day = { $day }

## For how long something has been so, after a word such as “waiting”

dates-since-today = since today
dates-since-yesterday = since yesterday
dates-for-days = { $days ->
    [one] for a day
   *[other] for { $days } days
}
dates-for-weeks = { $weeks ->
    [one] for a week
   *[other] for { $weeks } weeks
}
dates-since-day = since { $day }
