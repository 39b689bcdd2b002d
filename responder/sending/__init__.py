"""What leaves and what is looked after: claim, send, settle, one lane an account; and finding what got lost."""
