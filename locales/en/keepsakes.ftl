keepsakes-title = Keepsakes
keepsakes-lead = Details worth remembering: a day, a taste, a story. About each other, for yourself or for both.
keepsakes-empty = What you want to remember about each other will stand here. What has a day shows itself before it comes.
keepsakes-example = For instance: “Birthday on 14 May. Lemon cake, no candles.”
keepsakes-keep = Keep something
keepsakes-coming = With a day, the next one first
keepsakes-undated = Any day
keepsakes-more = More keepsakes

## One keepsake

keepsakes-one = A keepsake
keepsakes-about-name = About { $name }
keepsakes-about-me = About me
keepsakes-about-you = About you
keepsakes-told-by = told by { $name }
keepsakes-remembered-by = remembered by { $name }
keepsakes-every-year = every year on { $day }
keepsakes-on-day = on { $day }
keepsakes-was-on = was on { $day }
keepsakes-in-days = { $days ->
    [one] in a day, { $day }
   *[other] in { $days } days, { $day }
}

## The form

keepsakes-keep-lead = For yourself, or for both of you. You can change it or take it back at any time.
keepsakes-change = Change a keepsake
keepsakes-text = What do you want to keep?
keepsakes-about-whom = About whom is it?
keepsakes-about-them-hint = Something that you remember.
keepsakes-about-me-hint = Something that you would like { $name } to know, or to note for yourself.
keepsakes-on = Its day
keepsakes-yearly = Does it come again?
keepsakes-yearly-yes = Every year
keepsakes-yearly-hint = If you do not know the year, take any. 29 February becomes 28 February in years that have none.
keepsakes-remind = Show it on the first page this many days before
keepsakes-remind-hint = { NUMBER($usual) } if you leave it empty; { NUMBER($most) } at most.
keepsakes-about-missing = Say about whom it is.
keepsakes-yearly-when = Say which day comes every year, or leave “Every year” out.
keepsakes-day-odd = Write a day, such as 2026-11-23, or leave it empty.
keepsakes-remind-odd = Write a number of days from 0 to { NUMBER($most) }, or leave it empty.
