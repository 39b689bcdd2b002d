"""Names of template files, as a rulebook lists them: templates/thanks.fr.txt is the text "thanks" in French."""

FOLDER = "templates/"


def stem_of(file: str) -> str:
    """Returns the name of a text, the same in every language: "thanks"."""
    return file.removeprefix(FOLDER).split(".")[0]


def family_of(file: str) -> str:
    """Returns the name that a rule answers with: "thanks.txt"."""
    return f"{stem_of(file)}.txt"


def language_in(file: str) -> str:
    """Returns the code of the language in the name of a file, "" where it has none."""
    _, language, *rest = [*file.removeprefix(FOLDER).split("."), ""]
    return language if any(rest) else ""
