"""English: words of the headings of tables."""

from responder.languages.column_words import HeadingWords
from responder.languages.word_lists import ranked, words

HEADINGS = HeadingWords(
    day=words("date dates day tag"),
    hour=words("clock hour time"),
    both=words("datetime timestamp when"),
    start=words(
        "arrival arrives begin beginning begins checkin dropoff dtstart start startdate starting starts starttime"
    ),
    start_alone=words("from"),
    end=words("checkout dtend departure end enddate ending ends endtime finish leaves stop"),
    end_alone=words("till to until"),
    event=words("appointment appt class consultation event lesson meeting rendezvous scheduled session slot visit"),
    booking=words("booked booking order reservation reserve scheduled"),
    duration=words("duration length min mins minute minutes"),
    phone=words("cell cellphone landline mobile mobilephone phone phonenumber phones smartphone sms whatsapp"),
    mobile=words("cell cellphone iphone mobile mobilephone smartphone sms text whatsapp"),
    landline=words("assistant business callback car company emergency home landline main other radio telex tty work"),
    no_phone=words("code consent ext extension fax label ok opt optin pager type verified"),
    a_number=words("no number numbers"),
    cancelled=words("cancel cancelation canceled cancellation cancelled deleted iscanceled iscancelled"),
    confirmed=words("confirmation confirmed isconfirmed"),
    no_flag=words(
        "allowed by can cause code comment deadline email fee free id limit link method note number policy "
        "possible reason sent sms type until url user"
    ),
    between_flags=words("of"),
    name=words("clientname customername name names"),
    first=words("firstname fname forename given givenname"),
    last=words("family familyname lastname lname surname"),
    name_or_first=words(""),
    client=words(
        "attendee client clients contact customer customers guest invite member owner participant patient person"
    ),
    no_name=words(
        "additional assistant display file initials label maiden manager middle nick nickname phonetic prefix "
        "salutation screen spouse suffix title type username yomi"
    ),
    company=words("company organisation organization"),
    who=words(
        "assigned barber calendar coach dentist doctor employee host member organiser organizer practitioner "
        "provider resource specialist staff stylist stylists team teammember technician therapist trainer user "
        "who with"
    ),
    place=words("branch cabinet center centre location place room site venue where"),
    address=words("address city country postal street zip"),
    status=words("apptstatus lifecycle state status"),
    title=words(
        "appointmenttype event procedure service services subject summary title treatment treatments type what"
    ),
    notes=words("comment comments description details info memo note notes remark remarks"),
    tags=words("categories category groups labels membership tag tags"),
    language=words("lang language locale"),
    other=words(
        "age amount balance birthday channel cost currency discount email gender guid id image ip link payment photo "
        "price quantity ref reference revenue source ssn tax tip total uid url uuid vat web website"
    ),
    id_of=words("appointment booking client confirmation customer invoice order reference reservation"),
    at=words("at date on time"),
    opted_out=words("blacklist blacklisted blocklist blocklisted dnc dnd optedout optout unsubscribe unsubscribed"),
    consent=words("accept accepts agree agreed allow allowed consent optin permission receive subscribed"),
    advertising=words("advertising commercial marketing newsletter newsletters offers promo promotional promotions"),
    aside_entered=words(
        "since added create created creating creation export exported import joined modification modified received "
        "registered registration request requested rescheduled signup submitted update updated"
    ),
    aside_born=words("age anniversary birth birthday born dob"),
    aside_reminded=words("alarm notification reminded reminder reminders sent"),
    aside_paid=words("deposit due expiration expires expiry invoice paid payment"),
    aside_before=words("first last next previous"),
    all_day=ranked("all day", "allday"),
    dialling=ranked("country code", "countrycode", "dial code", "dialling code", "dialing code", "calling code"),
    counted=("number of",),
    zone_alone=words("timezone tz utcoffset"),
    zone_beside_hours=words("zone"),
    hours_of_a_zone=words(""),
    with_whom=words("with member"),
    whole_names=(),
    first_names=ranked("first name"),
    last_names=ranked("last name"),
    around=words(""),
    hour_endings=words("time"),
    day_endings=words("date"),
    happening=words("service treatment type category"),
    complete=words(""),
    first_time=words("first"),
    at_alone=words("at"),
    no_number=words("fax pager"),
    no_duration=words("frequency"),
    other_codes=words("bank postal zip"),
    texted=words("text"),
    reminders=words("reminder"),
    before_a_flag=words("is"),
    other_names=words("maiden middle nick nickname phonetic yomi"),
    last_beside_first=words("last"),
    inside_a_name=words(""),
    days_or_labels=words(""),
    labels=words("labels"),
    start_articles=words(""),
    weak_starts=words(""),
    weak_ends=words(""),
    ages=words("age birthday"),
    filed_as=words("as"),
    files=words("file"),
    kinds=words("label type"),
    positions=ranked("job title"),
    end_compounds=words(""),
    joined=(r"e[-.]mail", r"(?:check|drop)[-_ ](?:in|out|off)\b"),
)
