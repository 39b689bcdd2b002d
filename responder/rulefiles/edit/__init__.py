"""Changes of an owner's file by place: one value, key, item or rule, and every other byte as it was."""
