"""Values of the domain: events, state, decisions, rules, the business and its calendars."""
