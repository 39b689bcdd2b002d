"""Warnings about rulebooks that could go live."""
