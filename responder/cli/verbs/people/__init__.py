"""Commands about contacts and what is known of them."""
