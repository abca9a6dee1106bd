landing-title = Fürsorge in beide Richtungen
landing-lead = Eine gemeinsame Seite für zwei Menschen: was ihr braucht, was ihr füreinander tut und ob es ankommt.
landing-say = Sag, was du brauchst
landing-say-words = Bedürfnisse, Grenzen und wie du gern umsorgt wirst, in deinen eigenen Worten. Jedes Mal wählst du, wer es sieht.
landing-notice = Bemerke, was getan wird
landing-notice-words = Halt eine Kleinigkeit in einer Zeile fest. Die andere Person kann sagen, dass es ankam, oder es für sich behalten.
landing-see = Sieh den Rhythmus
landing-see-words = Ein Strang für jede Person. Eine stille Woche ist ein Faden, nie eine Lücke, und niemand liegt vorn.
landing-honest = Für Paare, Freundschaften, Familien und Teams. Hier wird niemand beurteilt, und nie heißt es, du sollst bleiben oder gehen. Wer diesen Server betreibt, könnte lesen, was gespeichert ist: <a href="/privacy">was aufbewahrt wird, und für wen</a>.
