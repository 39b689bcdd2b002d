"""How owners write the values of their files: keys, durations, times of day, days, dates, languages."""
