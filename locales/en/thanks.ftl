thanks-title = Thanks and good news
thanks-lead = Nobody has to. What either of you says lands in the jar, and so do the thanks in your answers.
thanks-empty = Thanks and good news will stand here, month by month.
thanks-example = For instance: “You rang on the way home. I slept well after that.”
thanks-say = Say thank you
thanks-share-news = Share good news

## The jar

thanks-jar-empty = There is nothing in the jar yet. It has time.
thanks-jar-one = One thank-you in the jar, from { $when }.
thanks-jar-some = Thanks since { $month }; the newest is from { $when }.
thanks-jar-full = The jar is full. These are the latest thanks, the newest from { $when }; the earlier ones stand below.

## One of them

thanks-thank-you = A thank-you
thanks-good-news = Good news
thanks-for-act = For “{ $title }”
thanks-says-about = What it says about { $name }
thanks-says-about-you = What it says about you

## The form

thanks-say-lead = For something that was done, or for nothing in particular.
thanks-words = What did { $name } do, and what did it do for you?
thanks-words-hint = One sentence is plenty.
thanks-says-about-hint = Patient, brave, funny: what you saw in it.
thanks-share-news-lead = Something good that happened to you, large or small.
thanks-news-words = What happened?
thanks-news-words-hint = As you would tell it over tea.
thanks-change = Change a thank-you
thanks-change-news = Change good news

## Answering good news

thanks-ways = If you would like to say something
thanks-ways-hint = Each of these is good, and so is telling <bdi>{ $name }</bdi> face to face. None is needed.
thanks-way-ask = Ask to hear more
thanks-way-ask-words = What would you like to know?
thanks-way-celebrate = Be glad together
thanks-way-celebrate-words = What makes you glad about it?
thanks-way-remember = Remember it for later
thanks-send-ask = Ask { $name }
thanks-send-celebrate = Tell { $name }
thanks-send-remember = Tell { $name } that you will remember it
thanks-keep = Keep it among your keepsakes
thanks-take-back = Take it back
thanks-way-missing = Choose one of the ways to answer.
thanks-answered-before = You have answered in this way already. Take that answer back first if you want another one.
thanks-asks = { $name } would like to hear more
thanks-celebrates = { $name } is glad with you
thanks-remembers = { $name } will remember this
thanks-you-asked = You asked
thanks-you-celebrated = You said
thanks-you-remember = You will remember this.
