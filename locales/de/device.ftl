# Was ein Gerät behält, und die App, wie sie eingerichtet ist.

device-title = Auf diesem Gerät
device-lead = Was nur in diesem Browser bleibt. Der Server speichert nichts von dem, was du hier wählst.
device-keeps = Dieses Gerät darf behalten
device-dashboard = Die letzte Übersicht, die ich angesehen habe
device-dashboard-hint = Um sie ohne Netz zu lesen. Wer dieses Gerät in der Hand hat, könnte sie auch lesen.
device-drafts = Längere Texte, die ich noch nicht abgeschickt habe
device-drafts-hint = Damit mit einem geschlossenen Fenster nichts verloren geht. Sind sie abgeschickt, ist nichts mehr da.
device-forgets = Wenn du dich abmeldest oder „Schnell weg“ drückst, vergisst dieses Gerät alles davon, und ebenso, wenn die Verbindung endet.
device-no-script = Ohne Skripte behält dieser Browser nichts.
device-on = Dieses Gerät behält es von jetzt an.
device-off = Dieses Gerät hat es vergessen.
device-draft-back = Was du noch nicht abgeschickt hattest, ist wieder da.
device-offline = Du bist gerade offline
device-offline-words = Für diese Seite braucht es das Netz. Was du vorher gespeichert hast, ist sicher.
device-unsent = Es gibt keine Verbindung. Was du eingegeben hast, steht noch hier: Schick es gleich noch einmal ab.
device-try-again = Noch einmal versuchen
device-kept = Du bist gerade offline. Das ist die Seite, wie dieses Gerät sie behalten hat.

## Unauffällig

device-discreet = Ein unauffälliger Titel
device-discreet-what = In Tabs, Verlauf und offenen Fenstern dieses Browsers steht dann „Notizen“ statt Bothways und dem Thema der Seite, mit einem schlichten Symbol.
device-discreet-limits = Nur auf diesem Gerät, ob angemeldet oder nicht; ein Cookie merkt es sich, und sonst erfährt es niemand. Die Adresse bleibt, wie sie ist, ebenso die Seiten selbst und eine App, die von hier installiert wurde.
device-discreet-begin = Hier den unauffälligen Titel zeigen
device-discreet-end = Wieder den üblichen Titel zeigen
device-discreet-missing = Sag, ob du den unauffälligen oder den üblichen Titel möchtest.
