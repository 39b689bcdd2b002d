"""Rules as an owner sees them: cards with sentences, and the form that edits a line."""
