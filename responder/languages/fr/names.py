"""French: words around names of persons, and of companies."""

from responder.languages.language import NameWords
from responder.languages.word_lists import words

NAMES = NameWords(
    titles=words(
        "client doc docteur dr dre famille frere m madame mademoiselle maitre me melle mesdames messieurs mlle "
        "mlles mm mme mmes monsieur patient patiente pere pr prof professeur soeur"
    ),
    suffixes=words("junior"),
    legal_forms=words("SA SAS"),
    companies=words(
        "accueil agence ambulance ambulances assistance asso association associes assurance assurances atelier "
        "avocats banque bar boucherie boulangerie boutique bureau cabinet cafe centre cie clinique club coiffure "
        "compagnie companie copropriete creche ecole ehpad electricite entreprise eurl fils fondation freres "
        "garage groupe hopital hotel immobilier lycee magasin mairie maison menuiserie notaire pharmacie pizzeria "
        "plomberie plombier police pompiers pressing reception residence restaurant salon sarl sasu sci scp "
        "secretariat selarl service services snc societe sons standard studio syndic tabac taxi transport "
        "transports"
    ),
    particles=words("d de des du la le les"),
    joining=words("et"),
    other_names=words("alias dit dite ep epouse epx ne nee veuve vve"),
    titles_before_names=(
        r"M(?:me|lle|r)\.?",
        r"MME",
        r"MLLE",
        r"MR",
        r"Madame",
        r"Mademoiselle",
        r"Monsieur",
    ),
    host_cues=words("avec chez par"),
    particles_after_titles=words("de du la le"),
    inner_particles=words("de du des la le"),
    labels=(r"nom(?: et pr[ée]nom| complet| du client)?", r"cliente?", r"patiente?"),
    abbreviated_titles=("dr", "pr", "mr", "mme"),
)
