"""Names of networks and carriers that write to their customers, as patterns on folded text."""

# Names that are also a person's or a thing's ("Tim:", "orange :") need more than a colon behind them.
NETWORKS = (
    r"(?:sfr|red by sfr|orange info|orange mobile|sosh|bouygues(?: telecom)?|b&you|free mobile|la poste mobile"
    r"|nrj mobile"
    r"|prixtel|vodafone|t-mobile|verizon|at&t|virgin mobile|giffgaff|tesco mobile|lebara|lyca ?mobile"
    r"|(?:deutsche )?telekom"
    r"|1&1|congstar|aldi talk|telefonica|movistar|yoigo|masmovil|pepephone|jazztel|o2"
    r"|(?:losai|chiamaora) di tim|tim (?:informa|ti informa)|wind ?tre|iliad|ho\. ?mobile|poste ?mobile|fastweb"
    r"|kena mobile"
    r"|swisscom|sunrise|proximus)"
)
CARRIERS = [
    r"^\W*(?:info )?(?:dhl|dpd|ups|gls|tnt|fedex|hermes|evri|yodel|royal mail|parcelforce|inpost|amazon(?: logistics)?"
    r"|an post|chronopost|colissimo|la poste|mondial relay|relais colis|colis prive|bpost|postnl|deutsche post"
    r"|post(?:e|\.at)|correos(?: express)?|seur|mrw|nacex|celeritas|brt|bartolini|sda|poste italiane)(?: \w+)?\s?:",
]
