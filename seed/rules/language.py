"""Language: whether language tags are right and fit the script of what they are said of.

In: a collection. Out: findings. Tags are those of BCP 47 (https://www.rfc-editor.org/info/bcp47).
"""

import re
import unicodedata

from seed.collection import Collection, Findings
from seed.rules.suggestion import suggest

SCRIPTS = {
    "Latin": "af az br bs ca co cs cy da de en eo es et eu fi fo fr fy ga gd gl gsw ha hr ht hu id is it jv la lb lt "
    "lv mg mi ms mt nb nds nl nn no oc pl pt qu rm ro sc scn sco sh sk sl so sq sv sw tl tr vi wa wo yo zu",
    "Cyrillic": "be bg ce cv kk ky mk mn os ru rue sr tg tt uk",
    "Greek": "el grc",
    "Hebrew": "he yi",
    "Arabic": "ar fa ku ota ps ug ur",
    "Armenian": "hy",
    "Georgian": "ka",
    "Han": "zh yue wuu",
    "Japanese": "ja",
    "Hangul": "ko",
    "Devanagari": "hi mr ne sa",
    "Bengali": "as bn",
    "Tamil": "ta",
    "Thai": "th",
    "Ethiopic": "am ti",
}
"""The languages that a tag may name, by the script that is usual for them; a new language is a word here."""

LETTERS = {"Han": ("CJK",), "Japanese": ("CJK", "HIRAGANA", "KATAKANA")}
"""How Unicode's names of letters begin, where not with the name of the script."""

SUBTAGS = {
    "Latn": "Latin",
    "Cyrl": "Cyrillic",
    "Grek": "Greek",
    "Hebr": "Hebrew",
    "Arab": "Arabic",
    "Hans": "Han",
    "Hant": "Han",
}
"""The script that a tag names, by its subtag."""

USUAL = {language: script for script, languages in SCRIPTS.items() for language in languages.split()}

TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?:-(?P<script>[A-Z][a-z]{3}))?(?:-(?:[A-Z]{2}|[0-9]{3}))?(?:-[a-z0-9]{5,8})*"
)
"""A tag as BCP 47 recommends to write it: language, script, region, variants."""


def find_bad_tags(collection: Collection) -> Findings:
    """Language tags that are not of BCP 47, and languages that nobody has met here."""
    for part in collection.forms("text"):
        if part.key.scalar != "LanguageTag":
            continue
        tag = TAG.fullmatch(part.value)
        if tag is None:
            yield part.find(f"{part.value!r} is not a language tag of BCP 47; write it as 'ru' or 'ru-Latn'")
        elif tag["language"] not in USUAL:
            hint = suggest(tag["language"], USUAL) or "; if it is right, add it to seed/rules/language.py"
            yield part.find(f"unknown language {tag['language']!r}{hint}")
        elif tag["script"] and SUBTAGS.get(tag["script"]) in {None, USUAL[tag["language"]]} - {"Han"}:
            yield part.find(f"{part.value!r} names a script that is unknown or usual; write {tag['language']!r}")


def find_wrong_scripts(collection: Collection) -> Findings:
    """Names that are not in the script of their language tag."""
    for part in collection.items("Name"):
        script = _script_of(part.get("lang"))
        if script and not _is_written(part.get("text"), script):
            hint = (
                "write a name in Latin letters as '…-Latn'" if script != "Latin" else "leave out '-Latn' or mend 'lang'"
            )
            yield part.find(
                f"{part.get('text')!r} is not in {script} letters, as {part.get('lang')!r} says; {hint}", "lang"
            )


def _script_of(lang: str) -> str | None:
    """The script that a tag names or means; nothing for a wrong tag."""
    tag = TAG.fullmatch(lang)
    if tag is None:
        return None
    return SUBTAGS.get(tag["script"]) if tag["script"] else USUAL.get(tag["language"])


def _is_written(text: str, script: str) -> bool:
    """Whether at least half of the letters of a text are of a script."""
    starts = LETTERS.get(script, (script.upper(),))
    letters = [unicodedata.name(letter, "") for letter in text if letter.isalpha()]
    return sum(name.startswith(starts) for name in letters) * 2 >= len(letters)
