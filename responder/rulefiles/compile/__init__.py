"""Compiles the trees of rule files into rules and the business."""
