# What a person writes to themselves. “You” is the reader; nobody else ever sees it.

reflections-title = Reflections
reflections-lead = A few lines to yourself, once a week. Nobody else ever sees them, and no page of anybody else changes by them.
reflections-line = A few lines to yourself, once a week. Nobody else ever sees them.
reflections-this-week = This week
reflections-week-of = The week of { $day }
reflections-picture = Your weeks
reflections-written = What you wrote

## The four questions

reflections-gave = Did you give as you would like?
reflections-received = Did you receive what you need?
reflections-how-open = How open were you to receiving?
reflections-load = How heavy was it to carry?
reflections-gave-short = Giving
reflections-received-short = Receiving
reflections-open-short = Open to it
reflections-load-short = To carry
reflections-unsaid = Rather not say
reflections-hardly = hardly
reflections-less = rather little
reflections-half = half and half
reflections-mostly = mostly
reflections-fully = fully
reflections-closed = closed
reflections-rather-closed = rather closed
reflections-between = in between
reflections-rather-open = rather open
reflections-open = open
reflections-light = light
reflections-rather-light = rather light
reflections-bearable = bearable
reflections-rather-heavy = rather heavy
reflections-heavy = heavy
reflections-mark-odd = Choose one of the answers.

## The words

reflections-words = In your own words
reflections-words-hint = For instance: Am I giving as I’d like? Am I open to receiving? What makes it hard to accept help?
reflections-nothing = Write a few words, or choose an answer above.

## The picture

reflections-one-week = One week so far. With the next one, a line begins.
reflections-weeks = From the oldest week to the newest. Where a week is missing, the line is too.
reflections-last-weeks = The last { NUMBER($many) } weeks in which you wrote, from the oldest to the newest. Where a week is missing, the line is too.
reflections-lately = Lately: { $now }.
reflections-lately-same = Lately: { $now }, as before.
reflections-lately-before = Lately: { $now }. Before that: { $before }.
reflections-not-yet = Not said yet.
reflections-dash = —

## What the last ones say

reflections-said-heavy = The last weeks read as a lot to carry, with little coming back. That is worth saying out loud, and something may rest.
reflections-said-closed = Care is arriving; is it hard to take in? One small thing that you ask for yourself can be easier to receive.
