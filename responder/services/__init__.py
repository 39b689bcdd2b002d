"""Services: what an owner does, one function each with a named outcome. The commands call them, and so may the API
and the console. None of them prints, asks or opens a database."""
