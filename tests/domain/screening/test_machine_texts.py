"""Tests what machines write, and people do not."""

import pytest

from responder.domain.screening.machine_texts import is_notice, names_itself_automatic, promises_to_come_back
from responder.domain.text.folding import fold


def by_a_machine(text: str) -> bool:
    folded = fold(text)
    return names_itself_automatic(folded) or is_notice(folded) or promises_to_come_back(folded)


@pytest.mark.parametrize(
    "text",
    [
        # automatic answers
        "Auto: I am in a meeting", "Automated Response: back soon", "Auto-reply: out today",
        "Réponse automatique : absent",
        "Respuesta automática: fuera hoy", "Automatische Antwort: bin unterwegs", "Risposta automatica: torno lunedì",
        "Répondeur : je ne suis pas disponible", "Abwesenheitsnotiz: bis zum 12.01. nicht im Büro",
        "Je suis au volant. (Réponse envoyée automatiquement)", "This is an automated message",
        "Messaggio generato automaticamente",
        # unavailable, driving, focus
        "I'm not available right now. Leave a message.", "I am currently unavailable and will respond when I return",
        "Je suis actuellement indisponible, je vous recontacterai dès mon retour",
        "Indisponible pour le moment, merci de laisser un message", "Je conduis, je vous réponds plus tard",
        "I'm driving right now - I'll get back to you later", "Do Not Disturb while driving is on",
        "Ne pas déranger est activé. Je verrai votre message plus tard.", "I'm not receiving notifications.",
        "Ich fahre gerade und melde mich später.", "Derzeit nicht verfügbar, bitte hinterlassen Sie eine Nachricht",
        "Estoy conduciendo. Te llamo cuando llegue.", "No estoy disponible, deje su mensaje",
        "Sto guidando, ti richiamo appena posso.", "Al momento non posso rispondere, ti richiamo più tardi.",
        "Thanks for reaching out! We're currently closed and will reply as soon as we reopen.",
        "I'm out of the office until Monday",
        "Hi, I'm on annual leave with limited access to my phone. Back on the 14th.",
        # networks and mailboxes
        "Free Msg: Unable to send message", "Message blocking is active.", "FreeMsg: Msg not sent.",
        "Info: votre correspondant au 0611223344 a essayé de vous joindre", "Messagerie vocale : 2 nouveaux messages",
        "Votre message n'a pas pu être remis au destinataire.", "Le numéro que vous avez demandé n'est pas attribué.",
        "You have 1 new voicemail. Dial 121", "Ihre Nachricht konnte nicht zugestellt werden.",
        "Mailbox: Sie haben 1 neue Nachricht", "Tiene 1 mensaje nuevo en su buzón",
        "No se ha podido entregar su mensaje.",
        "Votre solde est insuffisant pour envoyer ce SMS.", "Crédit insuffisant. Rechargez votre compte.",
        "Message non délivré", "Your credit is too low to send this message.", "You have insufficient credit",
        "Message failed to send", "Ihr Guthaben reicht nicht aus, um diese Nachricht zu senden.",
        "Guthaben aufgebraucht", "Su saldo es insuficiente para enviar este mensaje", "Saldo agotado",
        "Il tuo credito è insufficiente per inviare il messaggio", "Credito residuo insufficiente",
        "Hai 2 nuovi messaggi in segreteria.", "Il tuo messaggio non è stato recapitato.", "Vous avez reçu un MMS.",
        # codes, parcels, sales, banks, other platforms
        "123456 est votre code. Ne le partagez avec personne.", "G-482913 is your Google verification code.",
        "Ihr TAN lautet 482913. Geben Sie diese niemals weiter.", "Su código es 482913. No lo comparta.",
        "Il tuo codice OTP è 482913.", "Your one-time passcode is 558 201",
        "Votre colis sera livré demain entre 10h et 12h",
        "Votre colis 8Z115 sera livré jeudi. Pour changer l'horaire de livraison rendez-vous sur notre application",
        "Your parcel is out for delivery. To change the day, visit our website",
        "Ihr Paket wird morgen zugestellt. Anderer Tag? Auf unserer Webseite",
        "Su pedido llega mañana. Para cambiar la entrega entre en nuestra web",
        "Your parcel will be delivered today", "DHL: Ihr Paket kommt morgen", "Su envío será entregado hoy",
        "Il tuo pacco è in consegna oggi", "-50% jusqu'à dimanche ! https://vp.example STOP 36200",
        "BLACK FRIDAY 40% off today only! Txt STOP to end", "Nur heute 30% auf alles! Abmelden mit STOP an 82123",
        "OFERTA 2x1 solo hoy! Baja: envíe STOP al 25555", "SALDI -50%! Per non ricevere sms invia STOP al 48123",
        "Doctolib : votre RDV est confirmé le 03/12 à 14h", "Your appointment is confirmed, reply CANCEL to cancel",
        "Rappel: RDV demain 15:00 chez Coiff&Co. Annulez ici https://plnt.y/abc",
        "Treatwell: your booking is confirmed",
        "Erinnerung: Ihr Termin am 03.12. um 9:00. Zum Absagen antworten Sie mit NEIN.",
        "Recordatorio: su cita es mañana. Responda SI para confirmar",
        "Promemoria: appuntamento domani ore 10. Rispondi SI",
        "BBVA: cargo de 35,20 EUR en AMAZON", "Votre carte a été bloquée, cliquez ici", "Ihre Karte wurde gesperrt.",
    ],
)  # fmt: skip
def test_no_person_wrote_it(text: str) -> None:
    assert by_a_machine(text)


@pytest.mark.parametrize(
    "text",
    [
        "oui", "je suis en réunion, je confirme pour demain", "je conduis, c'est quoi l'adresse déjà ?",
        "je suis absente demain",
        "je ne peux pas venir, je vous rappelle", "le code de l'immeuble est 2580", "code portail 45B12, 2e étage",
        "j'attends un colis demain entre 10h et 12h", "mon colis n'est pas arrivé", "je réponds OUI pour confirmer",
        "j'ai reçu un rappel pour demain 10h, c'est bien ça ?", "mon rdv de demain est confirmé ?",
        "ma carte ne passe pas",
        "vous avez une promo sur les couleurs ?", "votre message n'était pas clair", "désolée j'étais absente",
        "I'm in a meeting but yes to tomorrow", "I'm off work tomorrow so any time is fine", "my package is late",
        "can I get a reminder the day before?", "I replied YES already", "the door code is 2580",
        "is your shop open today?",
        "ich bin im Urlaub, geht auch Freitag?", "mein Paket kommt morgen, ich bin ab 12 da", "der Türcode ist 2580",
        "estoy en una reunión, confirmo mañana", "mi cita es a las 10, ¿verdad?", "el código de la puerta es 2580",
        "sono in riunione, confermo per domani", "il mio appuntamento è alle 10?", "il codice del portone è 2580",
        "merci de ne pas déranger ma mère avant 9h", "please do not disturb the baby when you come",
        "basta un messaggio",
        "sorry my message failed to send, yes I'm coming", "mon solde est insuffisant, je peux payer samedi ?",
        "mein Guthaben ist aufgebraucht, rufen Sie mich an", "il mio credito è esaurito, mi chiami lei",
        "is my credit enough for a cut?", "il me reste du crédit sur ma carte cadeau ?",
    ],
)  # fmt: skip
def test_a_person_wrote_it(text: str) -> None:
    assert not by_a_machine(text)


@pytest.mark.parametrize(
    "text",
    [
        # a word of "I" in one language is none in another
        "Pharmacy: your prescription visit on Friday. Reply CANCEL to cancel",
        "Ihr Paket liegt im Paketshop bereit",
        "Your booking with Kim on 4 Jan has been moved",
        "Su factura del mes de enero está disponible",
        "Ihre Lieferung kommt im Laufe des Tages",
        "Clinic: you have a slot on 12 Feb at 08:30. Reply X to cancel",
        # networks, by the number they tell of and by what they say of it
        "Sosh : le 0711223344 vous a appelé à 18h02",
        "Le 07 11 22 33 44 a essayé de vous joindre hier.",
        "+447700900222 tried to call you at 17:20",
        "La rufnummer 0160 1112223 hat versucht, Sie zu erreichen",
        "600112233 le llamó el 02/01 a las 17:40",
        "Il numero 3290001112 ti ha chiamato alle 18:05",
        "Votre correspondant est de nouveau joignable.",
        "Der Anschluss ist jetzt wieder erreichbar.",
        "The subscriber is not available. Your text will not be delivered.",
        "Il numero richiesto è di nuovo raggiungibile",
        "Verizon: your plan renews tomorrow",
        "congstar: Ihr Guthaben beträgt 4,20 EUR",
        "Yoigo: recarga realizada",
        "Vous avez utilisé 100% de votre enveloppe internet",
        "You've used 90% of your monthly data allowance",
        "Hai esaurito i giga della tua offerta",
        "Ha consumido el 80% de los datos de su tarifa",
        "Your December bill is now available online",
        "La tua fattura è disponibile nell'area clienti",
        "Votre suivi conso : il vous reste 1,2 Go",
        "Te quedan 3 GB hasta fin de mes",
        "Ihnen verbleiben 500 MB",
        "Your text to +447700900333 has not been delivered",
        "Your appt at Zen is 4 Jan, 1pm. To reschedule go to zen.example",
        # lists, in the seller's own voice
        "Notre vente flash commence ! J'en profite sur maboutique.example avant minuit. STOP au 36105",
        "We love our customers: everything is half price this Sunday at the mall. Text STOP to 70123 to opt out",
        "Wir feiern Geburtstag und schenken Ihnen einen Gutschein, einloesbar bis Samstag. STOP an 82004",
        # modes of phones
        "I have Personal turned on right now.",
        "I'll be a while - sent with Android Auto",
        "Conduciendo con No molestar activado",
        "Guida con Non disturbare attiva. Leggerò dopo.",
        "Nicht stören aktiviert, ich fahre",
        "Je suis sur la route, envoyé depuis Android Auto",
    ],
)
def test_a_machine_is_known_in_every_language_it_writes(text: str) -> None:
    assert by_a_machine(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tim: running ten minutes late",
        "orange : c'est la couleur que je veux",
        "On vient demain, votre rdv est confirmé",
        "le créneau de 16h est de nouveau disponible ?",
        "is 4pm now available?",
        "im on my way to your parcel shop",
        "612345678, le llamo luego",
        "on a reçu un message : votre colis est arrivé",
        "my bill is ready?",
        "On sera là, votre rendez-vous est bien enregistré",
        "He recibido que mi cita es mañana, confirmado",
        "STOP 36105 ça marche pas",
        "sorry have to cancel see you soon",
        "how do i text stop to opt out?",
        "c'est quoi STOP au 36105 ?",
    ],
)
def test_a_person_who_uses_the_same_words_is_none(text: str) -> None:
    assert not by_a_machine(text)


@pytest.mark.parametrize(
    "text",
    [
        "I'm outside with your parcel, 5 min",
        "Outside with your parcel",
        "Hi I have a parcel for you, are you in?",
        "Delivery driver here, your parcel is at the gate",
        "Your parcel is with me, which door?",
        "hello its the courier, at your address with your package, nobody answers",
        "Got your package here mate, can you open the door",
        "Your order is here, im downstairs",
        "DPD driver: can't find your house, call me",
        "Your parcel is too big for the letterbox, can I leave it with the neighbour?",
        "Delivering your parcel in 10 min, are you home?",
        "left your parcel behind the bin",
        "Parcel for you, come down please",
        "Bonjour, je suis en bas avec votre colis",
        "Votre colis est devant la porte, personne ne répond",
        "livreur Chronopost, votre colis, je suis devant",
        "Bonjour c'est le livreur, j'ai un colis pour vous",
        "Votre colis est chez le gardien, il était pas là ce matin",
        "Ihr Paket ist da, stehe vor der Tür",
        "Bin mit Ihrem Paket vor der Tür",
        "Hallo, hier der Paketbote, Paket steht beim Nachbarn",
        "estoy abajo con su paquete",
        "Su paquete, estoy en la puerta",
        "sono sotto con il suo pacco",
        "il suo pacco è qui, non risponde nessuno",
        "dpd: im outside, nobody answers",
        "which flat? I've got your Amazon order",
    ],
)
def test_a_driver_at_the_door_is_a_person(text: str) -> None:
    assert not by_a_machine(text)


@pytest.mark.parametrize(
    "text",
    [
        "Your parcel is out for delivery today between 10:15 and 11:15. Track: dpd.co.uk/x1",
        "Your DPD driver Dave will deliver your parcel between 10:15 and 11:15",
        "Evri: your parcel has been delivered. See photo: evri.com/p/abc",
        "Royal Mail: Your parcel is due today.",
        "Your Amazon package has been delivered. It was left at the front door",
        "Your order #4412 has been shipped",
        "DHL: your shipment 123456 is on its way",
        "UPS: Your package will be delivered by end of day",
        "Hermes: we tried to deliver your parcel but nobody was home",
        "Your delivery is 5 stops away. Track it live: l.ead.me/x",
        "Your driver is 2 stops away",
        "Your parcel is waiting for you at the pick-up point. Code 4421",
        "Colissimo : votre colis est arrivé en point relais. Code de retrait 8812",
        "Mondial Relay : votre colis est disponible. Horaires sur mondialrelay.fr",
        "Chronopost: votre colis 8812 sera livré aujourd'hui",
        "Votre livreur arrive dans 5 min. Suivez-le : ubr.to/x",
        "DHL: Ihr Paket wird heute zwischen 10 und 12 Uhr zugestellt",
        "Ihre Sendung wurde zugestellt. Ablageort: Garage",
        "Correos: su envío está en reparto",
        "SEUR: su paquete será entregado hoy",
        "Il tuo pacco è in consegna. Traccia: brt.it/x",
        "GLS: il pacco è stato consegnato",
        "Your driver Dave is 3 stops away",
    ],
)
def test_the_platform_of_a_carrier_is_a_machine(text: str) -> None:
    assert by_a_machine(text)


@pytest.mark.parametrize(
    "text",
    [
        "(Je ne reçois aucune notification. Si c’est urgent, répondez « urgent » pour m’envoyer une notification.)",
        "(Ich erhalte keine Mitteilungen. Wenn es dringend ist, antworte mit „dringend“.)",
        "Nina a désactivé les notifications", "Concentration activée : Nina ne reçoit pas les notifications",
        "Nina hat Mitteilungen stummgeschaltet", "Nina ha silenziato le notifiche",
        "Questo numero non può ricevere SMS.",
        "Nous avons bien reçu votre message et vous répondrons dans les plus brefs délais.",
        "Thank you for contacting Garage Petit! Please let us know how we can help you.",
        "Merci d'avoir contacté Garage Petit ! Dites-nous comment nous pouvons vous aider.",
        "Danke für deine Nachricht. Ich bin zurzeit nicht verfügbar, antworte aber so schnell wie möglich.",
        "Je suis en congés du 24 au 31 décembre, je traiterai votre message à mon retour.",
        "Message from network: number not in service", "Vous avez été appelé par 0612345678.",
        "You were called by +33612345678", "Orange : bienvenue en Espagne. Vos appels et SMS sont inclus.",
        "Welcome to Spain! Calls, texts and data are included in your plan.",
        "Willkommen in Spanien! Es gelten die Preise Ihres Tarifs.",
        "Bienvenido a Francia. En la UE navegas como en casa.",
        "Benvenuto in Francia! Puoi usare il tuo piano come in Italia.", "Your plan has renewed. Enjoy 20GB.",
        "Votre commande n°4521 est prête en magasin.", "Vinted : votre article a été expédié",
        "Ihr Tisch für 2 Personen ist für morgen 20 Uhr reserviert.", "Impots.gouv : vous avez un nouveau document.",
    ],
)  # fmt: skip
def test_modes_roaming_and_orders_are_nobodys_words(text: str) -> None:
    assert by_a_machine(text)


@pytest.mark.parametrize(
    "text",
    [
        "j'ai désactivé les notifications, désolée, oui pour demain",
        "j'ai bien reçu votre message, oui je viens demain",
        "merci de nous avoir contactés, oui nous serons là", "Thanks for contacting me, yes I'll be there",
        "thank you for texting, let us know if there's parking", "je confirmerai à mon retour de vacances",
        "bienvenue à la maison ! oui pour demain", "Your plan sounds good, see you tomorrow",
        "Welcome to call me if any problem", "Ich bin ab Montag wieder da",
    ],
)  # fmt: skip
def test_whoever_speaks_of_notifications_or_a_welcome_is_a_person(text: str) -> None:
    assert not by_a_machine(text)
