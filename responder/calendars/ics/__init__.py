"""iCalendar text: lines, events, recurrence, times, clients' numbers and names."""
