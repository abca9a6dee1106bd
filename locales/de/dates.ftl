dates-monday = Montag
dates-tuesday = Dienstag
dates-wednesday = Mittwoch
dates-thursday = Donnerstag
dates-friday = Freitag
dates-saturday = Samstag
dates-sunday = Sonntag

dates-january = Januar
dates-february = Februar
dates-march = März
dates-april = April
dates-may = Mai
dates-june = Juni
dates-july = Juli
dates-august = August
dates-september = September
dates-october = Oktober
dates-november = November
dates-december = Dezember

dates-jan = Jan.
dates-feb = Feb.
dates-mar = März
dates-apr = Apr.
dates-may-short = Mai
dates-jun = Juni
dates-jul = Juli
dates-aug = Aug.
dates-sep = Sept.
dates-oct = Okt.
dates-nov = Nov.
dates-dec = Dez.

# Montag, 23. November
dates-long = { $weekday }, { NUMBER($day) }. { $month }
# 23. Nov.
dates-short = { NUMBER($day) }. { $month }
# 23. Nov. 2025
dates-short-with-year = { NUMBER($day) }. { $month } { NUMBER($year) }
# November 2026
dates-month-of = { $month } { NUMBER($year) }
dates-from-to = { $from } bis { $until }

## Wann etwas war: allein, nach „Sam,“ und nach einem Wort wie „gesagt“

dates-tomorrow = morgen
dates-today = heute
dates-yesterday = gestern
dates-on-weekday = am { $weekday }
dates-weeks-ago = { $weeks ->
    [one] vor einer Woche
   *[other] vor { $weeks } Wochen
}
# Länger her; der Tag ist „23. Nov.“.
dates-on-day = am { $day }

## Seit wann etwas so ist, nach einem Wort wie „wartet“

dates-since-today = seit heute
dates-since-yesterday = seit gestern
dates-for-days = { $days ->
    [one] seit einem Tag
   *[other] seit { $days } Tagen
}
dates-for-weeks = { $weeks ->
    [one] seit einer Woche
   *[other] seit { $weeks } Wochen
}
dates-since-day = seit dem { $day }
