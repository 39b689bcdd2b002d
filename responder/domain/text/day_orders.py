"""Which of two numbers is the day, by country: "3/12" is the twelfth of March in the United States."""

MONTH_FIRST = frozenset({"US", "PH", "GU", "PR", "VI", "AS", "MH", "FM", "PW"})
BOTH_ORDERS = frozenset({"CA", "PH"})  # neither is foreign there
