"""Files and folders of an owner: where they are, and how their bytes are decoded."""
