"""Table of keys of rule files: names, shapes, meanings, and how values are read by it."""
