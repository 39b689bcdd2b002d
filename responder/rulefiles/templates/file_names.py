"""Names of template files, as a rulebook lists them: templates/thanks.fr.txt is the text "thanks" in French."""

FOLDER = "templates/"


def is_template(file: str) -> bool:
    return file.startswith(FOLDER)


def file_of(stem: str, language: str) -> str:
    """Returns the name of the file that holds a text in a language."""
    return f"{FOLDER}{stem}.{language}.txt"


def name_in_folder(file: str) -> str:
    """Returns the name of a file in the folder of templates: "thanks.fr.txt"."""
    return file.removeprefix(FOLDER)


def stem_of(file: str) -> str:
    """Returns the name of a text, the same in every language: "thanks"."""
    return name_in_folder(file).split(".")[0]


def family_of(file: str) -> str:
    """Returns the name that a rule answers with: "thanks.txt"."""
    return f"{stem_of(file)}.txt"


def language_in(file: str) -> str:
    """Returns the code of the language in the name of a file, "" where it has none."""
    _, language, *rest = [*name_in_folder(file).split("."), ""]
    return language if any(rest) else ""
