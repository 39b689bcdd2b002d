"""Values as JSON and as parts of URLs: events, appointments, posts, event keys, tokens, hosts."""
