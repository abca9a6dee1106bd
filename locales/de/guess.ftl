# Vermutungen: was die beiden jeweils glauben, dass der andere Mensch gern bekommt.

guess-title = Was bekommt { $name } gern?
guess-lead = Eine Vermutung von dir, und eine, die { $name } über dich anstellen kann. Beide bleiben versiegelt, bis beide geöffnet sind. Sie sind fürs Gespräch da: Nichts wird gezählt, und danebenzuliegen ist das Spannende daran.
guess-what = Was { $name } gern bekommt, vermutest du
guess-again = Neu vermuten
guess-no-idea = Keine Ahnung
guess-at-least-one = Vermute wenigstens eines davon.
guess-save = Meine Vermutung versiegeln
# Eine Sprache einer Vermutung: „Geschenke: sehr gern“.
guess-line = { $language }: { $liked }

## Versiegelt und geöffnet

guess-mine = Deine Vermutung
guess-sealed = Nur du siehst sie. Wenn du sie öffnest, sieht { $name } sie, sobald beide geöffnet sind. Bis dahin bleibt diese Seite, wie sie ist, ganz gleich, was { $name } tut.
guess-stepped-back = Du bist einen Schritt zurückgetreten: Deine Vermutung bleibt bei dir.
guess-open = Meine für { $name } öffnen
guess-opened = Du hast sie geöffnet. Sobald beide geöffnet sind, stehen sie hier nebeneinander. Bis dahin bleibt diese Seite, wie sie ist, ganz gleich, was { $name } tut.
guess-seal = Wieder versiegeln
guess-delete-words = Wenn du sie löschst, verschwindet sie überall. Eine Minute lang kannst du es rückgängig machen.
guess-delete = Meine Vermutung löschen

## Wenn beide geöffnet sind

guess-yours = Deine Vermutung über { $name }
guess-theirs = Was { $name } über dich vermutet hat
guess-you-guessed = Du hast vermutet
guess-they-guessed = { $name } hat vermutet
guess-they-say = { $name } sagt
guess-you-say = Du sagst
guess-to-ask = Frag { $name }
guess-could-ask = Was { $name } dich fragen könnte
guess-ask-more = Was tut dir so gut, wenn du { $what } bekommst?
guess-ask-less = Wann tut es dir gut, { $what } zu bekommen, und wann nicht?
guess-ask-anyway = Welche Kleinigkeit der letzten Wochen hat dir gutgetan?
