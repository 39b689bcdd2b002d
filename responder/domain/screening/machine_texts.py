"""Recognises texts that no person wrote: automatic answers, notices of networks and of other platforms, codes, sales.

Matched on folded text (small letters, no accents, plain apostrophes), five languages. What calls itself automatic
counts whatever else it says; a notice speaks to "you" and never of "I", so one with a word of the first person is a
person's ("j'ai reçu un message : votre colis est arrivé").
"""

from typing import Any

import re2

# "I", "my" and what goes with them. A word that another of the languages has too needs its verb: "i" is an Italian
# article, "im" a German one, English notices come "on Tuesday", a Spanish bill is "del mes".
_FIRST_PERSON = re2.compile(
    r"\b(?:je|j'|moi|mon|ma|nous|notre|i'm|i'll|i've|i'd|my|we|we'll|we're|our|ich|wir"
    r"|mein(?:e[nmrs]?)?|mir|mich"
    r"|unser\w*|yo|mis?|nosotros|nuestr\w+|estoy|soy|voy|tengo|puedo|quiero|io|mi[oae]|miei|noi|ho|vorrei"
    r"|posso|devo)\b"
    r"|\bi (?:am|was|will|have|had|can|can't|cannot|could|would|do|did|don't|didn't|need|want|got|get|just"
    r"|think|know)\b"
    r"|\bim (?:\w+ing|not|so|sorry|at|on|here|late|ok|okay|fine|good|still|just|a|the|afraid|free|sick|ill|ready)\b"
    r"|\bon (?:n'|s'|l'|m'|y |\w+(?:rait|ra|ait)\b|(?:a|avait|aurait) (?:\w+ )?(?:\w+(?:u|is|it|ise|ue)|ete|annule"
    r"|decale|deja|bien|rdv|rendez)\b"
    r"|(?:est|va|ne|se|peut|vient|arrive|doit|veut|fait"
    r"|prend|garde|sait|attend|passe|confirme|prefere|souhaite|part|rappelle|aime|annule|decale|reporte|vous|nous)\b)"
    r"|\bmes (?:\w+s|\w+x|rdv)\b|\bhe (?:\w+[ai]do|hecho|visto|puesto|dicho|escrito)\b"
)

_AUTOMATIC = [
    # says so itself
    r"^\W*auto(?:-?reply|-?response|-?repondeur|-?antwort)?\s?[:\-]|\bauto(?:mati[cs]|mated)?[ -]?(?:reply"
    r"|response|answer|message)\b",
    r"\bsent automatically\b|\bautomatically (?:sent|generated)\b|\bthis is an auto\w*\b",
    r"\b(?:reponse|message|sms|envoi|repondeur) automatique\b|\b(?:envoye|genere|emis)e?s? automatiquement\b"
    r"|^\W*repondeur\b",
    r"\bautomatische? (?:antwort|nachricht|sms|mitteilung)\b|\babwesenheits(?:notiz|nachricht|meldung|assistent)\b",
    r"\bautomatisch (?:erstellt|erzeugt|generiert|gesendet|versendet|verschickt)\b",
    r"\b(?:respuesta|mensaje|contestador|sms|aviso) automatic[oa]\b|\b(?:generado|enviado) automaticamente\b",
    r"\b(?:risposta|messaggio|risponditore|sms) automatic[oa]\b|\b(?:generato|inviato) automaticamente\b",
    r"\bne (?:pas|peut) repondre a ce (?:message|sms|numero)\b|\b(?:do not|don'?t) reply to this\b|\bno-?reply\b",
    r"\bantworten sie (?:bitte )?nicht (?:auf|darauf)\b|\bno (?:responda|conteste) a este\b"
    r"|\bnon rispondere a questo\b",
    # away from work
    r"\blimited access to (?:my )?(?:e-?mails?|phone|messages)\b|\babsent(?:e)? du bureau\b|\bmessage d'absence\b",
    r"\bpour toute urgence,? (?:merci de )?(?:contacte|appele|joindre|vous adresse)|\bin (?:dringenden"
    r"|eiligen) fallen\b",
    r"\bwird nicht weitergeleitet\b|\b(?:en caso de|per) urgen(?:cia|za|ze)s?\b,?",
    r"\bin (?:urgent|an emergency)\b.{0,40}\b(?:contact|call)\b",
    # driving, focus
    r"\b(?:do not disturb|ne pas deranger|nicht storen|no molestar|non disturbare)['\"»”“]?\W{0,3}(?:mode|while"
    r"|is|est|ist|esta|e|active[e]?|activad[oa]|attiv[oa]|attivat[oa]|aktiv(?:iert)?|eingeschaltet|turned|enabled"
    r"|on)\b",
    r"\bi have (?:\w+ ){1,3}(?:turned|switched) on\b|\b(?:sleep|work|personal|reading|gaming|driving) (?:focus"
    r"|mode) (?:is )?on\b",
    r"\b(?:sent|envoye|gesendet|enviado|inviato|mandado) (?:\w+ ){0,2}(?:android auto|(?:apple )?carplay)\b",
    r"\b(?:driving focus|focus mode|(?:mode|modus|modo|modalita|fonction|funktion)\W{1,3}(?:ne pas deranger"
    r"|nicht storen|no molestar|non disturbare|conduite|concentration|fahren|conduccion|guida))\b",
    r"\b(?:notifications? (?:are )?silenced|not receiving notifications|notifications? (?:desactivee"
    r"|mise)s? en sourdine)\b",
    r"\b(?:je ne recois (?:pas|plus) de notifications?|notifications? en sourdine"
    r"|benachrichtigungen (?:sind )?stumm\w*)\b",
    r"\b(?:keine benachrichtigungen|notificaciones silenciadas|no recibo notificaciones|notifiche silenziate"
    r"|non ricevo notifiche)\b",
    r"\bsent from my (?:car|vehicle)\b|\b(?:when i get where i'?m going|quand j'arriverai a destination"
    r"|lorsque j'arriverai)\b",
    # a business to its customers
    r"\b(?:gentile cliente|estimad[oa] (?:client|pacient)\w+|cher(?:e|s)? client\w*|chere?s? patiente?s?"
    r"|dear (?:customer|client|patient))\b",
    r"\b(?:nous vous rappelons votre|we (?:would like to )?remind you of your|this is a reminder of your)\b",
    r"\bwir erinnern sie an\b|\ble (?:recordamos su|ricordiamo (?:il suo|la sua|l'appuntamento))\b",
    r"\b(?:pour|to|um|para|per) (?:annuler|cancel|ab(?:zu)?sagen|anular|cancelar|annullare"
    r"|disdire)\b.{0,20}\b(?:appelez|call|llame|"
    r"chiami|chiamare|unter)\b.{0,8}[0-9]{5}",
    # of phones
    r"\bbegin:vcard\b|\bdelivery (?:report|receipt)\b|\baccuse de reception\b",
]

# What people type too, and phones by themselves: a promise to come back makes it a machine's, unless more is said.
_AWAY = (
    r"\b(?:out of (?:the )?office|away from (?:my|the) (?:desk|phone|office)|(?:annual|maternity|parental"
    r"|sick) leave|en conges?|au(?:ss)er haus|nicht im (?:buro|hause?)|im urlaub|fuera de la oficina"
    r"|de vacaciones|fuori (?:dall'|in )?(?:ufficio|sede)|in ferie|i'?m driving|driving (?:right )?now|i (?:am"
    r"|'m) (?:currently )?driving|je conduis|(?:suis )?au volant|en train de conduire"
    r"|ich fahre gerade|fahre gerade|(?:bin )?am steuer|sitze am steuer|estoy conduciendo|conduciendo"
    r"|estoy al volante|sto guidando|alla guida"
    r"|(?:not|un)\s?available|unavailable|can'?t (?:talk|speak|answer|take your call|come to the phone)"
    r"|unable to (?:answer|take your call|talk)"
    r"|(?:currently|presently) (?:busy|closed|unavailable|away)|miss(?:ed)? your call"
    r"|thanks? (?:you )?for (?:reaching out|contacting|calling|your message)"
    r"|indisponible|pas disponible|injoignable|pas joignable|ne peux pas (?:vous |te )?(?:repondre|parler"
    r"|decrocher)|actuellement (?:absent|ferme|occupe)\w*"
    r"|merci (?:de|pour) (?:votre|ton|nous avoir) (?:appel|message|contact\w*)|absente? jusqu'(?:a|au)"
    r"|nicht (?:verfugbar|erreichbar|sprechen|telefonieren|rangehen|antworten)|vielen dank fur (?:ihren|deinen"
    r"|ihre|deine) (?:anruf|nachricht)|(?:bin|derzeit|zurzeit) abwesend"
    r"|no (?:estoy )?disponible|no puedo (?:hablar|atender|contestar|responder)|gracias por (?:su|tu|contactar"
    r"|llamar) ?(?:mensaje|llamada|con)?"
    r"|non (?:sono |e )?(?:disponibile|raggiungibile)|non posso (?:parlare|rispondere)|grazie per (?:averci"
    r"|averla|il tuo|il suo|la tua|la sua) ?\w*)\b"
)
_BACK = (
    r"\b(?:leave (?:a|your|me a) (?:message|name|number)|(?:will|'ll) (?:get back|reply|respond|return|be back"
    r"|call (?:you )?back|see your message|answer)\b"
    r"|as soon as (?:possible|we|i)\b|when i (?:return|arrive|stop|get back)|after the (?:tone|beep)"
    r"|(?:until|back on|till) (?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun|next|[0-9]|jan|feb|mar|apr|may"
    r"|june|july|aug|sep|oct|nov|dec)\w*|jusqu'au|bis (?:zum|einschliesslich)|hasta el|fino al|de retour le"
    r"|zuruck am"
    r"|laisse[rz]?(?:[ -]moi)? (?:un|votre|ton) message|(?:re)?(?:contacte|repond|rappel)\w* (?:des|plus tard"
    r"|a mon retour|ulterieurement)|des (?:mon retour|que possible|que je)|apres le (?:bip|signal)"
    r"|(?:vous|te) (?:recontacterai|rappellerai|repondrai|recontacte|rappelle|reponds) (?:des|plus tard|a mon"
    r"|ulterieurement|quand|lorsque)"
    r"|hinterlassen sie|nach dem (?:ton|signal)|(?:melde|rufe|antworte) (?:ich )?(?:mich )?(?:\w+ )?(?:spater"
    r"|zuruck|sobald|bald)|sobald (?:ich|wie)|so bald wie|schnellstmoglich"
    r"|deje (?:su|un) mensaje|(?:le|te|les) (?:llamo|llamare|respondere|contestare|contesto"
    r"|respondo) (?:cuando|luego|mas tarde|en cuanto|lo antes)|en cuanto (?:pueda|llegue)|lo antes posible"
    r"|despues de la senal"
    r"|lasci(?:a|ate|are)? (?:un|il tuo|il suo) messaggio|(?:ti|la|vi) (?:richiamo|richiamero|rispondo"
    r"|rispondero|ricontatto|ricontattero) (?:appena|piu tardi|quando|al mio|dopo)|appena possibile"
    r"|dopo il segnale)"
)

# Names that are also a person's or a thing's ("Tim:", "orange :") need more than a colon behind them.
_NETWORKS = (
    r"(?:sfr|red by sfr|orange info|orange mobile|sosh|bouygues(?: telecom)?|b&you|free mobile|la poste mobile"
    r"|nrj mobile"
    r"|prixtel|vodafone|t-mobile|verizon|at&t|virgin mobile|giffgaff|tesco mobile|lebara|lyca ?mobile"
    r"|(?:deutsche )?telekom"
    r"|1&1|congstar|aldi talk|telefonica|movistar|yoigo|masmovil|pepephone|jazztel|o2"
    r"|(?:losai|chiamaora) di tim|tim (?:informa|ti informa)|wind ?tre|iliad|ho\. ?mobile|poste ?mobile|fastweb"
    r"|kena mobile"
    r"|swisscom|sunrise|proximus)"
)
_NUMBER = r"(?:\+|00)?[0-9][0-9 .\-/]{6,16}[0-9]"

_NOTICES = [
    # networks and mailboxes
    rf"^\W*(?:info )?{_NETWORKS}(?: (?:info|services?|message|messagerie|free ?msg|kundenservice|avisa|informa))?\s?:",
    rf"\b{_NUMBER}\b.{{0,20}}\b(?:vous a (?:appele|cherche|contacte)|a (?:tente|essaye|cherche) (?:de |a )?vous"
    r"|has (?:tried|been trying|called)|tried to (?:call|reach)|called you|hat (?:versucht|sie angerufen|angerufen)"
    r"|(?:le|te|les) (?:ha llamado|llamo (?:el [0-9]+|a las))|ti ha (?:cercato|chiamato)|(?:la|vi) ha (?:cercata?"
    r"|chiamata?)"
    r"|ha (?:provato|tentato|cercato|intentado))\b",
    r"\bhat versucht,? sie (?:zu erreichen|anzurufen)\b|\b(?:numero|correspondant|abonne|il|elle) est (?:de|a) nouveau"
    r" (?:disponible|joignable)\b|\bist (?:jetzt |nun )?wieder erreichbar\b|\bnumero .{0,30}(?:vuelve a estar"
    r"|ya esta|esta de"
    r" nuevo) disponible\b|\be'? (?:ora|di nuovo|nuovamente) raggiungibile\b|\bis now reachable\b",
    r"\b(?:recipient|subscriber|destinataire|empfanger|destinatario|abonne)\b.{0,30}\b(?:not (?:reachable|available)"
    r"|unreachable|unavailable|injoignable|indisponible|nicht (?:erreichbar|verfugbar)|no (?:esta )?disponible"
    r"|non (?:e )?(?:raggiungibile|disponibile))\b|\bwill not be delivered\b",
    r"\b(?:vous avez|you have|you've|sie haben|ha|has|hai) (?:already )?(?:consomme|utilise|epuise|used|reached"
    r"|verbraucht"
    r"|consumido|agotado|consumato|esaurito|utilizzato|[0-9]{2,3} ?% (?:ihres|des))\b.{0,60}\b(?:forfait|enveloppe|data"
    r"|allowance|plan|datenvolumens?|inklusivvolumens?|verbraucht|bono|tarifa|datos|giga|gb|go|mb|offerta|minuti"
    r"|credito)\b",
    r"\b(?:votre|your|ihre|su|la tua|la sua) (?:\w+ ){0,2}(?:facture|bill|invoice|statement|rechnung|factura|fattura"
    r"|bolletta)"
    r"\b.{0,40}\b(?:est|is|now|ya|esta|e|steht|liegt) (?:\w+ )?(?:disponible|disponibile|ready|available|bereit|online"
    r"|vor)\b",
    r"^\W*(?:\S+ )?free ?msg\b|\bmessage blocking is active\b|\b(?:msg|message) not (?:sent|delivered)\b"
    r"|\bunable to send (?:message|msg)\b",
    r"\b(?:message|reply|sms|msg|text) to .{3,30}\b(?:could not|cannot|was not|has not)(?: be| been)? (?:delivered"
    r"|sent)\b",
    r"\b(?:il vous reste|you have|ihnen verbleiben|sie haben noch|te quedan|le quedan|ti restano"
    r"|hai ancora)\W{1,3}[0-9.,]+ ?"
    r"(?:go|gb|mo|mb|giga|minut\w+|sms)\b|^\W*(?:info|suivi) ?conso\w*\s?:",
    r"\b(?:get|got|have|collected|received|delivering|delivered) (?:your|a) (?:parcel|package|order)\b.*\b(?:track"
    r"|from)\b"
    r".*\w\.\w{2,3}/",
    r"\b(?:message|reply|sms|msg) (?:was |could |can )?not (?:be )?(?:been )?deliver\w*\b"
    r"|\bmailbox (?:is )?full\b|\bundeliver(?:ed|able)\b",
    r"\bnot able to receive (?:text )?messages\b|\binvalid (?:number|recipient|short ?code)\b|\bplease resend using\b",
    r"\b(?:the person|the number|the subscriber|the customer) you (?:are|have|'ve) (?:calling|called|dial\w*|trying)\b",
    r"\bcorrespondant\b.*\b(?:essaye|tente|cherche|appele|joignable|indisponible|joindre)\b|\b(?:tried"
    r"|attempted) to (?:call|reach) you\b",
    r"\b(?:messagerie vocale|message vocal|voicemail|voice mail|repondeur|mailbox|buzon(?: de voz)?"
    r"|segreteria(?: telefonica)?|sprachnachricht)\b.*[0-9]",
    r"[0-9]+ (?:new|nouveau|nouveaux|neue|nuevos?|nuovi|nuovo) (?:voice ?mails?|messages? vocaux|messages?"
    r"|nachrichten?|mensajes?|messaggi?o?)\b",
    r"[0-9]+ (?:mensajes?|messaggi?o?|messages?) (?:nuevos?|nuovi|nuovo|vocaux|vocal)\b",
    r"\b(?:vous avez (?:recu )?[0-9]+ (?:nouveau|nouveaux)? ?(?:message|appel)|appels? manques? (?:de|du)"
    r"|missed calls? (?:from|alert)|llamadas? perdidas?(?: (?:de|del)|\s?:)|entgangene[rn]? anruf|chiamat[ae] (?:persa"
    r"|perse|da) (?:da )?\+?[0-9])",
    r"\b(?:message|sms) n'a pas (?:pu etre|ete) (?:remis|envoye|delivre|distribue)"
    r"|\bnumero (?:que vous avez (?:demande|compose)|compose|demande)\b.{0,30}\b(?:attribue|service|joign)",
    r"\b(?:nachricht|sms|mitteilung) konnte nicht (?:zugestellt|gesendet|ubermittelt)|\b(?:teilnehmer"
    r"|rufnummer|anschluss)\b.{0,40}\b(?:erreichbar|vergeben|bekannt)\b",
    r"\b(?:entregar|enviar) (?:su|el|tu) mensaje\b|\bmensaje (?:no (?:ha sido|se ha|fue|pudo)) (?:entregado"
    r"|enviado|podido)|\bel numero (?:marcado|que ha marcado|al que llama)\b",
    r"\bmessaggio non (?:e stato |puo essere |consegnat|recapitat|inviat)|\b(?:utente|cliente"
    r"|numero) (?:da lei )?(?:chiamato|selezionato|desiderato)\b|\bhai ricevuto (?:una |[0-9]+ )?chiamat"
    r"|\bnumero che hai (?:chiamato|cercato)\b",
    r"\bvous avez recu un mms\b|\byou (?:have|'ve) received (?:a|an) (?:mms|picture message|multimedia)"
    r"|\bsie haben eine mms\b|\bha(?:s|i)? (?:recibido|ricevuto) un mms\b",
    # codes
    r"\b(?:code|codigo|codice) (?:de |d'|di )?(?:verification|validation|securite|confirmation|connexion"
    r"|activation|verificacion|seguridad|confirmacion|acceso|verifica|sicurezza|conferma|accesso|otp)\b",
    r"\b(?:verification|security|confirmation|login|access|activation) code\b|\b(?:one[- ]time"
    r"|single[- ]use) (?:pass\w*|code|pin)\b|\b(?:bestatigungs|sicherheits|freischalt|verifizierungs"
    r"|einmal)(?:code|passwort|kennwort|pin)\b",
    r"\b(?:otp|m?tan|passcode|pin|password|mot de passe|kennwort"
    r"|contrasena)\b[^0-9]{0,30}\b[0-9]{3,4}[ -]?[0-9]{2,4}\b|\bcode (?:is|est|lautet|:)? ?:? ?[0-9]{5,8}\b",
    r"\b[0-9]{3,4}[ -]?[0-9]{2,4}\b[^0-9]{0,20}\b(?:est votre|est le|is your|ist ihr|es (?:su|tu)|e il (?:tuo"
    r"|suo))\b|\b[0-9]{3}[ -]?[0-9]{3}\b[^0-9]{0,40}\b(?:code|otp|verification)\b",
    r"\b(?:votre|your|ihr|su|tu|il tuo|il suo) (?:\w+ ){0,2}(?:code|codigo|codice|tan|pin|otp"
    r"|passcode)\b.{0,25}[0-9]{3,8}",
    r"\bne (?:le |la )?(?:partagez|communiquez|divulguez|donnez)\b|\b(?:do not|don'?t|never) share (?:it|this"
    r"|your|with)|\b(?:niemals|nicht|niemandem) weiter\b|\bno (?:lo|la) comparta|\bnon (?:condividerl"
    r"|comunicarl|divulgarl)",
    # sales, and how to leave them
    r"(?:.{20}|^)\bstop\W{0,3}(?:sms|au|to|an|al|a|en)?\W{0,3}(?:le |n |number )?[0-9]{5}\W*$|.{20}\bstop\W{0,3}"
    r"(?:sms|au|to|an|al|a|en)?\W{0,3}(?:le |n |number )?[0-9]{5}\b|\b[0-9]{5}\W{1,3}stop\b",
    r"\b(?:reply|text|txt|send|repondez|envoyez|antworten sie|antworte|senden sie|sende|responda|responde"
    r"|envie|envia|rispondi|invia)(?: (?:with|par|mit|con))?\W{0,3}stop\b",
    r"\bstop (?:to|2) (?:end|opt ?out|quit|unsub\w*|cancel|stop)\b|\bstop (?:pour|zum|para|per) (?:ne plus"
    r"|vous|abmelde\w*|dar|darse|cancel|no |non )|\babmelden mit\b|\bopt ?-?out ?: ",
    r"(?:-|\bjusqu'a |\bup to |\bbis zu |\bhasta |\bfino al )?[0-9]{2} ?%.*(?:\b(?:today|only|shop|sale|code"
    r"|jusqu|offre|soldes?|promo|ventes?|rabatt|alles|nur|oferta|rebaja|solo|saldi|sconto)\b|https?:)",
    r"\b(?:soldes|ventes? privees?|black ?friday|flash sale|sale ends|promo(?:tion)?s? flash|ausverkauf"
    r"|rebajas|saldi|oferta)\b.*(?:%|https?:|\bstop\b|2x1)",
    # appointments with others
    r"\b(?:repondez|reply|respond|text|txt|antworten sie|antworte|responda|responde|conteste|rispondi"
    r"|risponda)\b.{0,20}\b(?:oui|ok|c|y|n|yes|1|2|non|no|annuler|cancel|confirm\w*|x|ja|nein|absagen|si"
    r"|cancelar|annulla|annullare)\b",
    r"\b(?:votre|vos) (?:rdv|rendez-vous|reservation)s?\b.*\b(?:confirme|annule|rappel|maintenu|enregistre"
    r"|modifi|deplace|reporte|prevu)\w*\b",
    r"\byour (?:\w+ ){0,2}(?:appointment|booking|reservation|visit)\b.*\b(?:is (?:confirmed|booked|on|tomorrow"
    r"|today|scheduled|at)|has been|was|reminder|manage|scheduled)\b",
    r"\b(?:ihr|dein)e?n? (?:termin|buchung|reservierung)\b.*\b(?:am|um|bei|bestatigt|erinner\w*|storniert"
    r"|verschoben)\b",
    r"\b(?:su|tu) (?:cita|reserva)\b.*\b(?:es|esta|ha sido|confirmad\w+|manana|recordatorio)\b|\b(?:suo|tuo"
    r"|sua|tua) (?:appuntamento|prenotazione|visita)\b.*\b(?:e |confermat\w+|domani|ricord\w+)",
    r"^\W*(?:\S+ ){0,3}(?:rappel|reminder|erinnerung|recordatorio|promemoria|terminerinnerung)\b.*\b(?:rdv"
    r"|rendez-vous|appointment|booking|termin|cita|appuntamento|visita)\b.*[0-9]",
    r"\b(?:annulez|modifiez|gerez|confirmez|manage|cancel|reschedule|verwalten|absagen|gestione|gestisci"
    r"|cancele) (?:ici|here|hier|aqui|qui|it|via|sur|in the app|votre rdv"
    r"|votre rendez-vous)\b.{0,30}(?:https?:|app\b|\w\.\w{2,3}/)",
    r"\bto (?:cancel|reschedule|change|manage) (?:please )?(?:visit|go to|click|tap)\b.{1,20}\w\.\w{2,}",
    r"\b(?:pour|to|um|para|per) (?:l'?)?(?:annuler|modifier|deplacer|reporter|cancel|reschedule|change"
    r"|ab(?:zu)?sagen|cancelar|anular|annullare|disdire|modificare)\b.{0,25}https?:",
    # banks and accounts
    r"[0-9]+(?:[.,][0-9]{2})? ?(?:eur|euros?|€|£|\$|gbp|usd|chf)\b?.*\b(?:carte|card|karte|tarjeta|carta|cargo"
    r"|addebito|paiement|payment|achat|prelevement|abbuchung|operazione|reconoce)\b",
    r"\b(?:carte|card|karte|tarjeta|carta|cargo|addebito|paiement|payment|achat|prelevement|abbuchung|compra"
    r"|pago|transaction)\b.*[0-9]+[.,][0-9]{2}",
    r"\b(?:votre|your|ihr|ihre|su|tu|la tua|la sua|il tuo|il suo) (?:\w+ )?(?:compte|carte|account|card|konto"
    r"|karte|cuenta|tarjeta|conto|carta)\b.{0,40}\b(?:bloque\w*|suspend\w*|locked|blocked|restricted|gesperrt"
    r"|bloquead\w*|bloccat\w*|sospes\w*|limit\w*|verif\w*|confirm\w*|valid\w*)\b",
]

# Parcels. A carrier that names itself is one whoever speaks in it ("DPD: we tried to deliver").
_PARCELS = [
    r"\b(?:votre|vos) (?:colis|commande|livraison|envoi)\b.*(?:\b(?:livre|disponible|expedie"
    r"|point relais|relais|distribu\w+|prevu\w*|suivi)\b|https?:|\w\.\w{2,3}/)",
    r"\byour (?:\w+ ){0,2}(?:parcel|package|order|delivery|shipment)\b.*(?:\b(?:deliver\w*|shipped|dispatched|arriv\w+"
    r"|ready|out for|track|way|depot|collect\w*|due|waiting for you|picked up|stops? away)\b|https?:)",
    r"\b(?:ihr|dein)e? (?:paket|sendung|lieferung|bestellung)\b|\b(?:su|tu) (?:envio|paquete"
    r"|pedido)\b.*(?:\b(?:entreg\w+|llega\w*|reparto|recoger|camino)\b|https?:)",
    r"\b(?:tuo|suo) (?:pacco|ordine|spedizione)\b|\b(?:tua|sua) (?:spedizione|consegna)\b|\b(?:colis"
    r"|livraison) .*https?://",
    r"\byour (?:\w+ ){0,2}(?:driver|courier)\b.*\b(?:will (?:deliver|arrive|be with you)|is \w+ stops? away"
    r"|track\w*)\b",
    r"\bvotre (?:livreur|coursier)\b.*(?:\bsui(?:vez|vi)\b|https?:|\w\.\w{2,3}/)",
    r"\b(?:ihr|euer) (?:fahrer|zusteller|kurier)\b.*(?:\bverfolg\w+|https?:|\w\.\w{2,3}/)",
]
_CARRIERS = [
    r"^\W*(?:info )?(?:dhl|dpd|ups|gls|tnt|fedex|hermes|evri|yodel|royal mail|parcelforce|inpost|amazon(?: logistics)?"
    r"|an post|chronopost|colissimo|la poste|mondial relay|relais colis|colis prive|bpost|postnl|deutsche post"
    r"|post(?:e|\.at)|correos(?: express)?|seur|mrw|nacex|celeritas|brt|bartolini|sda|poste italiane)(?: \w+)?\s?:",
]
# Whoever stands at the door with it, asks where to go or who is in, is a driver and no platform.
_AT_THE_DOOR = [
    r"\b(?:i'?m|im|we'?re|am) (?:\w+ )?(?:outside|downstairs|here|at|by|in front|nearby|round)\b"
    r"|^\W*(?:\w+ )?(?:outside|"
    r"downstairs|at your)\b|\b(?:with me|let me in|buzz me|come (?:down|out)|open the (?:door|gate)|which (?:door|flat"
    r"|floor|house)|(?:are|r) (?:you|u) (?:in|home|there)|anyone (?:in|home)|no ?(?:body|one) (?:answer\w*"
    r"|is answering)"
    r"|can'?t find|cannot find|call me|ring me|mate)\b",
    r"\b(?:je suis|chuis|suis) (?:\w+ )?(?:en bas|devant|la|a (?:votre|la|l')|chez|dehors)\b|\bpersonne (?:ne )?"
    r"(?:repond|ouvre)\b|\b(?:ouvrez|ouvrir|descendez|quel (?:etage|code)|rappelez[ -]moi|appelez[ -]moi|chez le"
    r" (?:gardien|voisin)|devant (?:la|votre) porte)\b",
    r"\b(?:steh\w*|warte|bin)\b.{0,30}\b(?:vor|an|unten|da|hier|draussen)\b|\bhier der (?:paket|post|kurier|fahrer)\w*"
    r"|\b(?:machen sie auf|niemand (?:da|offnet)|welche(?:r|s)? (?:stock|klingel|etage)|steht beim nachbarn)\b",
    r"\b(?:estoy|estamos) (?:\w+ )?(?:abajo|fuera|en la puerta|aqui|en el portal|delante)\b|\b(?:abra|baje|abre|baja)\b"
    r"|\bno (?:contesta|abre|responde) nadie\b|\bnadie (?:contesta|abre|responde)\b",
    r"\b(?:sono|siamo) (?:\w+ )?(?:sotto|fuori|davanti|qui|giu|al portone|alla porta)\b|\b(?:scenda|apra|scendi|apri)\b"
    r"|\bnon risponde nessuno\b|\bnessuno (?:risponde|apre)\b",
]
_WITH_A_LINK = re2.compile(r"https?:|\bwww\.|\w\.\w{2,4}/\S|\btrack\w*\b|\bsuivez\b|\bverfolg\w+")

# How to leave a list of many is written at the end of what they all get; "j'en profite" in it is the seller's voice.
_OF_A_LIST = [
    r"\bstop\W{0,3}(?:sms|au|to|an|al|a|en)?\W{0,3}(?:le |n |number )?[0-9]{5}\W*$|\b[0-9]{5}\W{1,3}stop\W*$",
    r"\b(?:text|txt|reply|send) stop (?:to [0-9]{4,6}|to (?:opt|unsub|end|cancel|quit)).{0,60}$"
    r"|\bstop ?(?:2|to) ?(?:end|opt ?-?out|unsub\w*|quit)\W*$|\b(?:msg|message) ?(?:&|and) ?data rates\b",
    r"\b(?:envoyez|repondez) stop (?:au|a|pour (?:ne plus|vous des)).{0,60}$|\babmelde\w* mit stopp?\b"
    r"|\bstopp? an [0-9]{4,6}\W*$"
    r"|\b(?:envi[ae]|responda) (?:stop|baja) (?:al? )?[0-9]{4,9}\W*$|\binvia stop (?:al? )?[0-9]{4,9}\W*$",
]
_FEWEST_OF_A_LIST = 60  # characters: shorter ones may be somebody's who tries to leave another list

_LONGEST_QUESTION = 100  # characters: whoever asks about a notice ends with it; a notice ends with what to do

_MEMORY = 64 << 20  # bytes that a pattern may take while it searches; it grows to a few of them
_SHORTEST = 14  # characters: "auto: driving"
_LONGEST = 700  # characters that are looked at: a notice says what it is early


def _compiled(patterns: list[str]) -> Any:
    options = re2.Options()
    options.max_mem = _MEMORY
    return re2.compile("(?s)" + "|".join(patterns), options)


_ITSELF, _AWAY_AND, _AND_BACK = map(_compiled, (_AUTOMATIC, [_AWAY], [_BACK]))
_A_NOTICE, _SENT_TO_A_LIST = map(_compiled, (_NOTICES, _OF_A_LIST))
_OF_A_PARCEL, _OF_A_CARRIER, _OF_A_DRIVER = map(_compiled, (_PARCELS, _CARRIERS, _AT_THE_DOOR))
_ANY_OF_THEM = _compiled([*_AUTOMATIC, _AWAY, *_NOTICES, *_PARCELS, *_CARRIERS, *_OF_A_LIST])


def may_be_a_machine(folded: str) -> bool:
    """Checks whether any kind below may hold: most texts are none, and one search tells."""
    return _ANY_OF_THEM.search(folded) is not None


def names_itself_automatic(folded: str) -> bool:
    """Checks whether the text says that no person wrote it, or comes from a phone's own modes."""
    return _ITSELF.search(folded) is not None


def promises_to_come_back(folded: str) -> bool:
    """Checks whether it says that somebody cannot be reached and promises an answer later: people type it, phones
    send it."""
    return _AWAY_AND.search(folded) is not None and _AND_BACK.search(folded) is not None


def is_notice(folded: str) -> bool:
    """Checks whether a network, a shop, a bank or another platform tells its customer something."""
    head = folded[:_LONGEST]
    if len(head) <= _LONGEST_QUESTION and head.rstrip().endswith("?"):
        return False
    if _is_of_a_list(head):
        return True
    if _is_about_a_parcel(head):
        return True
    return _A_NOTICE.search(head) is not None and _FIRST_PERSON.search(head) is None


def _is_about_a_parcel(head: str) -> bool:
    """Checks whether a carrier's platform wrote it, and not a driver at the door, who sends no link."""
    if _OF_A_DRIVER.search(head) is not None and _WITH_A_LINK.search(head) is None:
        return False
    if _OF_A_CARRIER.search(head) is not None:
        return True
    return _OF_A_PARCEL.search(head) is not None and _FIRST_PERSON.search(head) is None


def _is_of_a_list(head: str) -> bool:
    """Checks whether it ends with how to leave the list it was sent to."""
    told = len(head) >= _FEWEST_OF_A_LIST and not head.startswith("stop") and "?" not in head[-3:]
    return told and _SENT_TO_A_LIST.search(head) is not None
