"""Lists of what a person must look at."""
