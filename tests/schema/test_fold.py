"""Fold: names of many scripts, and the laws of folding."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schema.fold import fold_name


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Clara Zetkin", "clara zetkin"),
        ("Łódź", "lodz"),
        ("ŁÓDŹ", "lodz"),
        ("Willi Münzenberg", "willi munzenberg"),
        ("Straße", "strasse"),
        ("Международная организация", "mezhdunarodnaya organizatsiya"),
        ("МОПР", "mopr"),
        ("Δημοσθένης", "dimosthenis"),
        ("牛兰案", "niulanan"),
        ("O’Neill, Eugène", "oneill eugene"),
        ("A. E. Smith", "a e smith"),
        ("U.S.S.R.", "ussr"),
        ("Marx–Engels-Lenin  Institute", "marx engels lenin institute"),
        ("  «¡Ayuda!»  ", "ayuda"),
        ("—", ""),
    ],
)
def test_names_are_folded(name: str, folded: str) -> None:
    assert fold_name(name) == folded


@given(st.text())
def test_what_is_folded_is_words_of_ascii_and_stays_as_it_is(name: str) -> None:
    folded = fold_name(name)
    assert re.fullmatch(r"(?:[a-z0-9]+(?: [a-z0-9]+)*)?", folded)
    assert fold_name(folded) == folded


@given(st.text(alphabet=st.characters(codec="latin-1")))
def test_case_does_not_matter(name: str) -> None:
    assert fold_name(name.upper()) == fold_name(name.lower().upper())
