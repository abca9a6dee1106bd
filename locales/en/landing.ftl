landing-title = Care, going both ways
landing-lead = A shared page for two people: what each of you needs, what you do for each other, and whether it reaches.
landing-say = Say what you need
landing-say-words = Needs, boundaries and how you like to be cared for, in your own words. Each time, you choose who sees it.
landing-notice = Notice what is done
landing-notice-words = Log a small thing in one line. The other can say that it landed, or keep it to themselves.
landing-see = See the rhythm
landing-see-words = One strand for each of you. A quiet week is a thread, never a gap, and nobody is ahead.
landing-honest = For partners, friends, family and colleagues. It judges nobody and never tells you to stay or to leave. Whoever runs this server could read what is stored: <a href="/privacy">what is kept, and for whom</a>.
