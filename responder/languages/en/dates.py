"""English: days, months and hours in words."""

from responder.languages.language import ClockWords, DateWords, ranked, words

DATES = DateWords(
    days_ahead={0: words("today tdy tonight"), 1: words("tomorrow tomorrows tmrw tmr tmw tomoro tomorow 2moro")},
    weekdays=ranked(
        "monday mon",
        "tuesday tue tues",
        "wednesday wed weds",
        "thursday thu thur thurs",
        "friday fri",
        "saturday sat",
        "sunday sun",
    ),
    months=ranked(
        "january jan",
        "february feb",
        "march",
        "april apr",
        "may",
        "june jun",
        "july jul",
        "august aug",
        "september sep sept",
        "october oct",
        "november nov",
        "december dec",
    ),
    parts_of_day={
        (0, 12): words("morning am"),
        (11, 15): words("noon"),
        (12, 19): words("afternoon pm"),
        (17, 24): words("evening tonight night"),
    },
    ambiguous=words("sun sat mon wed may march am pm night jan dec oct"),
    before_a_day=words("the on next this"),
    day_cues=words("on the"),
    weeks=words("week month"),
    coming=words("next"),
    bounds=words("since until till"),
)

CLOCK = ClockWords(
    hours=ranked(
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "",
        "",
        "fifteen",
    ),
    minutes={15: words("quarter fifteen"), 20: words("twenty"), 30: words("half thirty")},
    doubtful_hours=words("one six"),
    units=words("h hr hrs oclock clock"),
    before_an_hour=words("a at by around about past to"),
    lengths=words("minute minutes min mins day days week weeks months"),
    joining=words("past and"),
    time_cues=words("at by"),
)
