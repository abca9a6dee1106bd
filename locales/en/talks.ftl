# A guided talk for two at one table. { $name } is the other’s name.

talks-title = Talk at one table
talks-line = Five things to say to each other, in a quarter of an hour.
talks-lead = Five things to say to each other, in a quarter of an hour. It can be printed.
talks-turns = Take turns. One speaks, the other listens until it is finished, and then says back what they heard.
talks-stop = Either of you can stop at any step. An unfinished talk is a talk too.
talks-unsafe = If it is not safe to say something, leave it out. Nobody has to be open here. See <a href="/safety">what this can and cannot do</a>.
talks-thanks = Something I thank you for
talks-thanks-hint = Something you did, and what it did for me.
talks-need = Something I need
talks-need-hint = What would help me in the next weeks, as something that can be done.
talks-hard = Something that was hard
talks-hard-hint = How it was for me. Begin with “I”. The other does not have to answer.
talks-boundary = One boundary
talks-boundary-hint = A line that I would like you to mind, or one of yours that I mind.
talks-small = One small thing
talks-small-hint = Something I take on until we talk again; small enough for a bad week.
talks-nothing = Write something at one of the five steps, if you want to keep it.

## Keeping it

talks-keep-title = Keep it, or not
talks-keep-words = Nothing of this is stored unless you press the button, and then only your own side, for you. { $name } keeps theirs from their own account: you write nothing in each other’s name.
talks-who-sees-hint = With “Me and { $name }” you both see both sides, once { $name } keeps one for the same day and shares it as well. Until then, and if that never happens, only you see yours.
talks-keep = Keep my side
talks-kept = Kept talks
talks-kept-lead = Your own sides, and those that both of you kept and shared.
talks-empty = No talk has been kept yet. A talk does not have to be.
talks-empty-example = Such as “Thank you for driving on Tuesday; I could sleep”
talks-of-day = The talk of { $day }
talks-is-opened = You and { $name } see both sides. They stand as they are; each of you can delete your own.
talks-is-sealed = Only you see this. If { $name } keeps a side of the same day and shares it, you both see both.
talks-is-private = Only you see this.
talks-opened-already = Both of you have kept this talk, so your side stands as it is. You can delete it.
