"""Explanations of decisions: codes with arguments, worded when they are shown."""
