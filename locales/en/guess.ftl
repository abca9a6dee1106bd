# Guesses: what each believes that the other likes to receive.

guess-title = What does { $name } like to receive?
guess-lead = A guess of yours, and one that { $name } may make about you. Each stays sealed until both are opened. It is for a talk: nothing is counted, and being wrong is the interesting part.
guess-what = What you guess { $name } likes
guess-again = Guess again
guess-no-idea = No idea
guess-at-least-one = Guess at least one of them.
guess-save = Seal my guess
# One language of a guess: “Gifts: very much”.
guess-line = { $language }: { $liked }

## Sealed and opened

guess-mine = Your guess
guess-sealed = Only you see it. When you open it, { $name } sees it once both guesses are opened. Until then this page stays as it is, whatever { $name } does.
guess-stepped-back = You have stepped back: your guess stays with you.
guess-open = Open mine for { $name }
guess-opened = You have opened it. Once both are opened, they stand here side by side. Until then this page stays as it is, whatever { $name } does.
guess-seal = Seal it again
guess-delete-words = Deleted, it goes from everywhere. For a minute you can undo it.
guess-delete = Delete my guess

## Once both are opened

guess-yours = Your guess about { $name }
guess-theirs = What { $name } guessed about you
guess-you-guessed = You guessed
guess-they-guessed = { $name } guessed
guess-they-say = { $name } says
guess-you-say = You say
guess-to-ask = To ask { $name }
guess-could-ask = What { $name } could ask you
guess-ask-more = What is it about { $what } that does you good?
guess-ask-less = When does it do you good to receive { $what }, and when not?
guess-ask-anyway = Which small thing of the last weeks did you good?
