"""French: words of the headings of tables."""

from responder.languages.column_words import HeadingWords
from responder.languages.word_lists import ranked, words

HEADINGS = HeadingWords(
    day=words("date dates jour"),
    hour=words("heure heures horaire horaires"),
    both=words("dateheure horodatage quand"),
    start=words("arrivee commence debut debute depart"),
    start_alone=words("de des du le"),
    end=words("fin"),
    end_alone=words("a au jusqu jusque"),
    event=words(
        "consultation cours creneau evenement intervention passage planifie prevu programme rdv rendez rendezvous "
        "seance session visite"
    ),
    booking=words("commande prise reservation reserve reservee"),
    duration=words("duree min minute minutes"),
    phone=words(
        "fixe gsm mobile natel portable portables smartphone sms tel telephone telephones telephonique whatsapp"
    ),
    mobile=words("gsm mobile natel portable portables smartphone sms whatsapp"),
    landline=words("autre bureau domicile fixe maison prive pro professionnel travail urgence"),
    no_phone=words("code confirme consentement extension fax indicatif label ok type"),
    a_number=words("n num numeros"),
    cancelled=words("annulation annule annulee annules supprime supprimee"),
    confirmed=words("confirmation confirme confirmee confirmes"),
    no_flag=words(
        "avant cause code comment delai envoi envoye envoyee frais gratuit gratuite jusqu lien limite mail "
        "motif moyen note par peut politique possible raison sms type"
    ),
    between_flags=words("d de"),
    name=words("nom noms"),
    first=words("prenom prenoms"),
    last=words("famille patronyme"),
    name_or_first=words("nombre nombres"),
    client=words(
        "adherent beneficiaire client clients contact eleve invite invitee participant patient patiente personne "
        "proprietaire tuteur"
    ),
    no_name=words("civilite initiales jeune label naissance surnom type"),
    company=words("employeur entreprise organisation raison societe"),
    who=words(
        "agenda avec barbier calendrier coach coiffeur coiffeuse collaborateur collaboratrice dentiste docteur "
        "employe equipe estheticienne intervenant medecin membre moniteur operatrice organisateur praticien "
        "praticienne professionnel ressource soignant technicien therapeute"
    ),
    place=words("cabinet centre emplacement etablissement filiale lieu lieux ou salle salon site"),
    address=words("adresse pays postal rue ville"),
    status=words("etat situation statut statuts"),
    title=words(
        "acte categorieprestation evenement motif objet prestation prestations resume service services soin soins "
        "titre type"
    ),
    notes=words(
        "comment commentaire commentaires descriptif description details info infos memo note notes remarque remarques"
    ),
    tags=words("categorie categories etiquette etiquettes groupe groupes libelles"),
    language=words("lang langue langues"),
    other=words(
        "age canal courriel cout devise dossier fiche genre iban identifiant image lien mail mel montant origine "
        "paiement paye photo prix quantite ref reference remise securite sexe siret solde source tarif total tva "
        "web"
    ),
    id_of=words("client commande confirmation dossier facture rdv reference reservation suivi"),
    at=words("date heure le"),
    opted_out=words("blackliste blacklistee desabonne desabonnee desabonnement desinscrit desinscrite desinscription"),
    consent=words("abonne abonnee accepte acceptation accord autorisation autorise consentement recevoir souhaite"),
    advertising=words(
        "commercial commerciale commerciaux marketing offres promotion promotionnel promotionnels promotions pub "
        "publicitaire publicitaires publicite"
    ),
    aside_entered=words(
        "depuis ajout ajoute creation cree creee demande demandee emission enregistre enregistrement export import "
        "inscription maj mise modification modifie recu recue saisi saisie soumis"
    ),
    aside_born=words("age anniversaire nais naissance ne nee"),
    aside_reminded=words("alarme envoye envoyee notification rappel rappels relance"),
    aside_paid=words("acompte echeance encaissement expiration expire facture paiement paye payee"),
    aside_before=words("dernier derniere precedent premiere prochain prochaine"),
    all_day=ranked("journee entiere", "toute journee"),
    dialling=ranked("indicatif", "code pays"),
    counted=("nombre de", "nb", "nbre"),
    zone_alone=words("fuseau"),
    zone_beside_hours=words("zone"),
    hours_of_a_zone=words("horaire"),
    with_whom=words("avec"),
    whole_names=(),
    first_names=(),
    last_names=(),
    around=words("a au la le"),
    hour_endings=words(""),
    day_endings=words(""),
    happening=words("evenement prestation service type"),
    complete=words(""),
    first_time=words("premiere"),
    at_alone=words("a"),
    no_number=words("fax bipeur"),
    no_duration=words("frequence"),
    other_codes=words("postal"),
    texted=words(""),
    reminders=words(""),
    before_a_flag=words(""),
    other_names=words(""),
    last_beside_first=words("nom"),
    inside_a_name=words("de"),
    days_or_labels=words(""),
    labels=words(""),
    start_articles=words("le"),
    weak_starts=words("de des du le"),
    weak_ends=words("a"),
    ages=words("age"),
    filed_as=words(""),
    files=words(""),
    kinds=words("type"),
    positions=(),
    end_compounds=words(""),
    joined=(r"e[-.]mail", r"(?:r|rendez)[-.]vous", r"pre[-.]nom"),
)
