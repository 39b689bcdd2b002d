"""Screens an incoming text before any rule: machines, reactions, quotes of our own texts, requests to stop."""
