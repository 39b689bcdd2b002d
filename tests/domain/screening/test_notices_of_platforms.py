"""Notices of networks, carriers, shops and other platforms, in their own words; and people who say nearly the same."""

import pytest

from responder.domain.screening.machine_texts import is_notice, names_itself_automatic, promises_to_come_back
from responder.domain.screening.prefilter import stands_out
from responder.domain.text.folding import fold


def by_a_machine(text: str) -> bool:
    folded = fold(text)
    found = names_itself_automatic(folded) or is_notice(folded) or promises_to_come_back(folded)
    assert not found or stands_out(folded)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Appel manqué du 0612345678 le 30/11 à 10h32. Service gratuit SFR.",
        "Le 06 12 34 56 78 a cherché à vous joindre le 30/11 à 10:32 sans laisser de message.",
        "Vous avez 1 nouveau message vocal. Composez le 888 pour l'écouter.",
        "Orange : le correspondant 0612345678 que vous avez tenté de joindre est à nouveau disponible.",
        ("Votre correspondant n'est pas joignable pour le moment. Vous serez averti par SMS dès "
         "qu'il sera de nouveau joignable."),
        "Info Free : votre message au 36611 n'a pas pu être remis",
        "Messagerie : transcription du message de 0612345678 : « Bonjour c'est Marie je voulais annuler »",
        "O2: You have a missed call from +447700900123 at 10:32 on 30/11.",
        "EE: Missed call. You've had 1 missed call from 07700900123. Last call 30/11 at 10:32",
        "Vodafone: You have 2 new voicemails. To listen call 121.",
        'Voicemail from +1 555 010 0199 (0:23): "Hi this is Marie, I need to cancel tomorrow."',
        "Msg 2131: Message failed. The recipient is not able to receive text messages.",
        "Free Msg: Unable to send message - Message Blocking is active.",
        "Error Invalid Number. Please re-send using a valid 10 digit mobile number or valid short code.",
        "The number you have texted cannot receive SMS messages.",
        "Sorry, this number does not accept text messages. Please call 020 7946 0000.",
        "This mailbox is not monitored. Please do not reply.",
        "Thanks for texting us! Our office hours are Mon-Fri 9-5. We'll get back to you soon.",
        "Hi! You've reached Bella Hair. We're currently closed and will reply when we reopen at 9am.",
        "Merci pour votre message ! Notre équipe vous répondra dans les meilleurs délais. Horaires : 9h-18h.",
        ("Bonjour, vous êtes bien chez Garage Dupont. Nous sommes fermés actuellement, nous "
         "reviendrons vers vous dès lundi."),
        "Ce numéro n'est pas surveillé, merci de ne pas y répondre.",
        "Cette ligne ne reçoit pas de SMS. Merci d'appeler le 01 42 00 00 00.",
        "Ce SMS a été envoyé depuis une ligne fixe. Pour écouter le message, appelez le 0800 123 456.",
        "Vous avez reçu un SMS sur votre ligne fixe",
        "Sie haben einen Anruf in Abwesenheit von +491701234567 am 30.11. um 10:32.",
        "Der Teilnehmer +491701234567 ist jetzt wieder erreichbar.",
        "Ihre Mailbox hat 1 neue Nachricht. Rufen Sie 3311 an.",
        "Die Rufnummer +491701234567 hat um 10:32 versucht, Sie zu erreichen.",
        "Tiene 1 llamada perdida del 612345678 el 30/11 a las 10:32",
        "Movistar: Tienes un mensaje nuevo en tu buzón de voz. Llama al 123.",
        "El 612345678 ya está disponible. Puede llamarle.",
        "LoSai: 3401234567 ti ha chiamato alle 10:32 del 30/11",
        "Il numero 3401234567 è ora raggiungibile.",
        "Avviso di chiamata: hai ricevuto 1 chiamata dal 3401234567 alle 10.32",
        "Hai 1 nuovo messaggio in segreteria. Chiama il 42020.",
        "I'm driving with Do Not Disturb While Driving turned on. I'll see your message when I get where I'm going.",
        ('(I\'m not receiving notifications. If this is urgent, reply "urgent" to send a '
         'notification through with your original message.)'),
        "I'm driving right now, I'll get back to you later. Sent by Android Auto",
        "Je conduis, je vous réponds dès que j'arrive. Envoyé depuis Android Auto",
        "Je suis en mode Concentration « Travail ». Je verrai votre message plus tard.",
        ("(Je ne reçois pas de notifications. Si c'est urgent, répondez « urgent » pour envoyer une "
         "notification avec votre message initial.)"),
        ("Ich fahre gerade mit aktiviertem „Nicht stören beim Fahren“. Ich sehe deine Nachricht, "
         "sobald ich am Ziel bin."),
        "Ich fahre gerade Auto und melde mich später. Gesendet von Android Auto",
        "Estoy conduciendo con el modo No molestar al conducir activado. Veré tu mensaje cuando llegue a mi destino.",
        ('Sto guidando con la funzione "Non disturbare alla guida" attivata. Leggerò il tuo '
         'messaggio quando arriverò a destinazione.'),
        "Sto guidando, ti rispondo appena posso. Inviato da Android Auto",
        "[Réponse auto] En réunion jusqu'à 16h",
        "Auto-reply: I'm on annual leave until 7 December.",
        "AutoReply - Busy now, will call you later",
        ("Réponse automatique : je suis absent jusqu'au 5 décembre. En cas d'urgence contactez ma "
         "collègue Julie au 0612345678."),
        "Abwesenheitsnotiz: Ich bin bis zum 5.12. nicht im Büro.",
        ("Ich bin derzeit im Urlaub und ab dem 7.12. wieder erreichbar. In dringenden Fällen wenden "
         "Sie sich an Frau Meier."),
        "Risposta automatica: sono fuori ufficio fino al 5 dicembre.",
        "Sono assente fino al 7 dicembre. Per urgenze contattare il 3401234567.",
        "Estoy fuera de la oficina hasta el 7 de diciembre. Para urgencias, contacte con Ana al 612345678.",
        "Fuera de la oficina: volveré el lunes.",
        "Out of office: I'm away until Monday with limited access to my phone.",
        "G-482913 is your Google verification code.",
        "Votre code Doctolib est 482913. Ne le communiquez à personne.",
        ("<#> Your WhatsApp code: 482-913 You can also tap on this link to verify your phone: "
         "v.whatsapp.com/482913 Don't share this code"),
        "482913 est votre code de validation PayPal",
        "Ihr Bestätigungscode lautet 482913. Gültig 10 Minuten.",
        "BNP Paribas : achat de 49,90 EUR chez AMAZON. Si vous n'êtes pas à l'origine, appelez le 01...",
        "Chronopost: votre colis XY123 sera livre demain entre 10h et 12h. Modifier: https://chrono.pt/ab12",
        "Votre colis n'a pu être livré. Frais de 1,99€ à régler : https://bit.ly/xyz",
        "Ameli : votre nouvelle carte vitale est disponible. Remplissez le formulaire https://ameli-carte.info",
        "ANTAI : amende impayée de 35€. Réglez sur https://amende-gouv.com sous 48h.",
        "Doctolib : Rappel de votre RDV avec Dr Martin demain à 15:00. Annuler ou déplacer: https://doctolib.fr/r/abc",
        "Planity: Votre RDV chez Salon Chic le 01/12 à 15h00 est confirmé. Annulation : https://planity.com/x",
        "Treatwell: See you tomorrow at 3pm at Glow Spa! Need to cancel? https://tw.co/abc",
        "Reminder: Your Booksy appointment at Barber Joe is tomorrow at 3:00 PM. Reply C to confirm.",
        ("Fresha: Hi Anna, your appointment with Nails by Kim is confirmed for Tue 1 Dec at 3pm. "
         "Manage: https://fresha.com/a"),
        "Erinnerung: Ihr Termin bei Zahnarzt Dr. Meyer ist morgen um 15:00 Uhr. Zum Absagen antworten Sie mit NEIN.",
        "Recordatorio: su cita en Clínica Dental Sol es mañana a las 15:00. Responda SI para confirmar.",
        "Promemoria: domani alle 15:00 ha appuntamento presso Studio Bianchi. Per disdire chiami lo 0212345.",
        "Uber Eats : votre commande arrive dans 5 min",
        "Votre Uber est arrivé. Toyota Prius AB-123-CD. Rendez-vous avec Karim.",
        "SNCF: votre train TGV 6601 du 01/12 a 15h est annule. Echange sans frais sur sncf-connect.com",
        "Your flight BA123 on 1 Dec has been cancelled. Rebook at ba.com/rebook",
        "Votre restaurant LaFourchette : table pour 2 confirmée demain 20h. Annuler : https://lafour.ch/x",
        "-50% sur TOUT ce week-end chez ZARA ! Offre valable jusqu'au 3/12. STOP au 36180",
        "Gewinnspiel! Sie haben 1.000 EUR gewonnen. Jetzt abholen: http://win.de/x",
        "How likely are you to recommend Vodafone? Reply 0-10.",
        "Anna has shared their location with you. https://maps.google.com/?q=",
        "Ce numéro ne permet pas de recevoir de SMS. Contactez-nous au 3900.",
        "This is an unmonitored number. Please call 0800 123 456.",
        "This inbox is not being monitored.",
        "Hello, you have reached Dr. Lee's office. We are closed and will return your call Monday.",
        "Bonjour et merci d'avoir contacté le cabinet. Nous vous répondrons dans les plus brefs délais.",
        "Danke für Ihre Nachricht. Wir melden uns schnellstmöglich bei Ihnen.",
        "Gracias por contactar con nosotros. Le responderemos lo antes posible.",
        "Grazie per averci contattato. Le risponderemo il prima possibile.",
        "Votre vol AF1234 du 01/12 est retardé de 45 min. Nouvelle heure : 15:45.",
        "Ihr Zug ICE 123 fällt heute aus.",
        "Your train 14:02 to Leeds is cancelled. See nationalrail.co.uk",
        "Su vuelo IB123 ha sido cancelado. Más información en iberia.com",
        "Il tuo treno FR9641 è in ritardo di 30 minuti",
        "Your table at Dishoom is booked for 8pm tomorrow. Cancel: opentable.co.uk/x",
        "Réservation TheFork confirmée : 2 pers. demain 20:00. Modifier/Annuler https://tf.co/x",
        "Ihre Reservierung bei OpenTable: 2 Pers., 20:00. Stornieren: opentable.de/x",
        "LeBonCoin : vous avez reçu une offre de 45€ pour votre annonce. https://lbc.fr/x",
        "Pôle emploi : n'oubliez pas de vous actualiser avant le 15/12 sur francetravail.fr",
        "CAF: votre dossier est incomplet. Connectez-vous sur caf.fr",
        "Enedis: coupure de courant prévue demain de 13h à 15h. Infos: enedis.fr",
        "Voicemail: 07700900123 left you a message. Call 123.",
        "Skype: You have missed a call from Anna",
        "Missed call: +33 6 12 34 56 78 (2)",
        "Your Lyft is here: White Toyota ABC123",
        "Ihr Uber ist da",
        "Bolt: votre chauffeur est arrivé",
        "Hi! It's time for your NPS survey: rate us 0-10 https://sv.co/x",
        "Congratulations! You've won a £500 voucher. Claim: http://win.co",
        "URGENT : votre abonnement Netflix a expiré, mettez à jour https://nflx-pay.co",
        "Your verification code: 93021",
        "Rappel vaccination COVID : prenez RDV sur sante.fr",
        "Votre rendez-vous France Titres du 01/12 15h00 est confirmé",
        "Recordatorio: tu revisión de ITV es el 1/12. Cancela en itv.es/x",
    ],
)  # fmt: skip
def test_a_platform_wrote_it(text: str) -> None:
    assert by_a_machine(text)


@pytest.mark.parametrize(
    "text",
    [
        "ce numéro n'est pas le mien",
        "ce numéro n'est plus celui de Marie",
        "cette adresse ne reçoit pas la livraison je crois",
        "mon fixe ne reçoit pas les sms",
        "Merci pour votre message, je reviens vers vous demain",
        "merci pour votre message, j'annule",
        "merci pour votre message, je confirme",
        "Votre train est annulé ?",
        "mon train est annulé, je ne sais pas si je pourrai venir",
        "mon vol est annulé je ne serai pas là demain",
        "mon bus est supprimé, j'arrive en retard",
        "mon uber arrive, je serai là dans 10 min",
        "votre taxi arrive ?",
        "Votre site https://salon.example ne marche pas",
        "Bonjour : votre lien https://salon.example ne s'ouvre pas",
        "j'ai reçu un message vocal de 0612345678, c'est vous ?",
        "comment je peux annuler ?",
        "annuler",
        "annuler https://salon.example ça marche pas",
        "I tried to cancel at salon.com but it failed",
        "this number is not mine",
        "the phone line does not work",
        "is this line monitored?",
        "Thanks for texting me back",
        "Thanks for texting! Yes I'll be there",
        "you've reached the wrong person",
        "my flight is delayed, may be a bit late",
        "my bus is cancelled",
        "my order has arrived?",
        "how likely are you to finish by 5?",
        "I'd recommend a 10",
        "mon amende de parking, je vous l'envoie",
        "Meine Bahn ist verspätet",
        "yes, thanks for your message, see you tomorrow",
        "je suis bien chez vous demain ?",
        "vous êtes bien au 12 rue du Bac ?",
        "Vous êtes bien ouverts demain?",
        "votre collègue a partagé sa position ?",
        "We're closed tomorrow?",
        "Marie: votre devis https://x.example est bien reçu, merci",
        "Email : anna.martin@gmail.com",
        "mail: anna@orange.fr merci",
        "Adresse : 12 rue du Bac, code 1234",
        "Marie Dupont : oui pour demain, merci",
        "Rappel : pensez à mon produit svp",
        "Pour info : ma fille vient avec moi",
        "mon site : annamartin.fr, regardez",
        "Anna: annulez votre créneau de demain",
        "Missed call? I'll ring back",
        "Danke für Ihre Nachricht, ich komme",
        "Merci d'avoir appelé !",
        "You won! I'll take the later slot haha",
    ],
)  # fmt: skip
def test_a_person_wrote_it(text: str) -> None:
    assert not by_a_machine(text)


CLOSED = (
    "Le cabinet est fermé. En cas d'urgence, composez le 15.",
    "Bonjour, le cabinet médical est actuellement fermé. En cas d’urgence contactez le 15 ou le 112.",
    "Notre salon est fermé. Nos horaires : mardi au samedi 9h-19h.",
    "Bonjour, le salon sera fermé du 1er au 15 août. Merci de votre compréhension.",
    "L'agence est fermée, nous vous répondrons dès lundi matin.",
    "Nous sommes actuellement fermés. Nos horaires d'ouverture sont de 9h à 18h",
    "Nos bureaux sont fermés. Pour toute urgence : 06 12 34 56 78",
    "Vous êtes bien chez Garage Martin. Le garage est fermé.",
    "La pharmacie est fermée. Elle rouvrira lundi à 9h.",
    "Our office is closed. In an emergency dial 999.",
    "We're closed right now. Our hours are Mon-Fri 9-5. We'll get back to you tomorrow.",
    "The surgery is currently closed. For medical emergencies call 111.",
    "You've reached Bright Smiles Dental. We are closed until Monday.",
    "Hi! The shop is closed today, we will reopen on Tuesday at 10.",
    "Die Praxis ist geschlossen. In Notfällen wenden Sie sich an 116117.",
    "Unser Salon ist heute geschlossen. Ab Montag sind wir wieder für Sie da.",
    "Wir haben derzeit geschlossen. Unsere Öffnungszeiten: Mo-Fr 9-18 Uhr.",
    "La consulta está cerrada. En caso de emergencia llame al 112.",
    "Estamos cerrados. Nuestro horario es de 9 a 14h. Gracias por su comprensión",
    "Lo studio è chiuso. Per urgenze chiamate il 118.",
    "Siamo chiusi per ferie, riapriremo il 26 agosto.",
)  # fmt: skip
ABOUT_US_CLOSED = (
    "le salon est fermé ?", "Le cabinet est fermé aujourd'hui ? en cas d'urgence je fais quoi ?",
    "vous êtes fermés lundi", "je suis devant le salon, c'est fermé", "le salon est fermé et j'ai rdv",
    "votre cabinet est fermé, je fais comment en cas d'urgence ?", "c'est fermé, vous rouvrez quand ?",
    "le magasin est fermé donc je ne peux pas venir", "is the shop closed? I'm outside",
    "the office is closed and nobody answers", "I'm at the door, the salon is closed",
    "die Praxis ist geschlossen, ich stehe vor der Tür", "el salón está cerrado, estoy fuera",
    "lo studio è chiuso, sono qui fuori", "my office is closed on Monday so I can come",
)  # fmt: skip


@pytest.mark.parametrize("text", CLOSED)
def test_a_business_that_tells_it_is_closed_answers_by_a_machine(text: str) -> None:
    assert by_a_machine(text)


@pytest.mark.parametrize("text", ABOUT_US_CLOSED)
def test_whoever_finds_a_door_closed_is_a_person(text: str) -> None:
    assert not by_a_machine(text)
