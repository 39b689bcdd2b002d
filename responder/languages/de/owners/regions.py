"""German: names of regions by country and code, beside those that the country itself gives them."""

REGIONS: dict[str, dict[str, tuple[str, ...]]] = {
    "CH": {
        "BS": ("Basel",),
        "GE": ("Genf",),
        "NE": ("Neuenburg",),
        "SG": ("St. Gallen",),
        "VD": ("Waadt",),
    },
    "DE": {
        "BW": ("Baden-Wuerttemberg",),
        "NW": ("NRW",),
        "TH": ("Thueringen",),
    },
    "ES": {
        "AN": ("Andalusien",),
        "AR": ("Aragonien",),
        "AS": ("Asturien",),
        "CB": ("Kantabrien",),
        "CL": ("Kastilien und León",),
        "CM": ("Kastilien-La Mancha",),
        "CN": ("Kanaren", "Kanarische Inseln"),
        "CT": ("Katalonien",),
        "GA": ("Galicien",),
        "IB": ("Balearen",),
        "PV": ("Baskenland",),
    },
    "FR": {
        "57": ("Mosel",),
        "6AE": ("Elsass",),
    },
    "GB": {
        "NIR": ("Nordirland",),
        "SCT": ("Schottland",),
    },
    "IT": {
        "BZ": ("Bozen", "Südtirol"),
        "FI": ("Florenz",),
        "GE": ("Genua",),
        "MI": ("Mailand",),
        "NA": ("Neapel",),
        "RM": ("Rom",),
        "SR": ("Syrakus",),
        "TN": ("Trient",),
        "VE": ("Venedig",),
    },
    "PT": {
        "11": ("Lissabon",),
        "20": ("Azoren",),
        "30": ("Madeira",),
    },
}
