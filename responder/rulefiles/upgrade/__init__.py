"""Recognises rule files that earlier versions shipped, and merges an owner's edits into today's."""
