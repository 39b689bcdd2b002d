"""Tests what a token must be like, and what a log may show of a path that holds one."""

import secrets

import pytest

from responder.domain.wire.tokens import check_token
from responder.web.access_log import shown

TOKEN = "Qm9uam91ciBsZSBtb25kZQ-_x1"


@pytest.mark.parametrize(
    "token",
    ["", "secret", "a" * 40, "change-me-change-me-change-me", "0123456789" * 3, "abcdef0123456789abcdef012345678"]
    + ["correcthorsebattery", "Qm9uam91ciBsZSBtb25k+/==", "é" * 30, "Qm9uam91ciBsZSBtb25kZ x1", "Ab1-" * 60],
)
def test_a_weak_token_is_told_with_how_to_make_a_good_one(token: str) -> None:
    problem = str(check_token(token) or "")
    assert "token_urlsafe" in problem
    assert len(token) < 8 or token not in problem


def test_a_token_made_as_told_is_good() -> None:
    for _ in range(500):
        assert check_token(secrets.token_urlsafe(32)) is None
        assert check_token(secrets.token_hex(16)) is None
    assert check_token(TOKEN) is None


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/", "/"),
        ("/health", "/health"),
        ("/api/events/17", "/api/events/17"),
        (f"/hooks/insim/{TOKEN}", "/hooks/insim/…"),
        ("/hooks/insim/short", "/hooks/insim/…"),
        (f"/hooks/insim/{TOKEN}/", "/hooks/insim/…"),
        (f"/HOOKS/INSIM/{TOKEN}", "/hooks/…"),
        (f"//hooks//insim/{TOKEN}", "/hooks/…"),
        (f"/hooks/{TOKEN}", "/hooks/…"),
        (f"/prefix/hooks/insim/{TOKEN}", "/prefix/hooks/insim/…"),
        (f"/{TOKEN}", "/…"),
        (f"/x/{TOKEN}/y", "/x/…/y"),
        ("/contacts/+33612345678", "/contacts/…"),
        ("/contacts/06 12 34 56 78/notes", "/contacts/…/notes"),
        ("/a\r\nGET /b\x1b[31m", "/a??GET /b?[31m"),
        ("/ab" * 100, ("/ab" * 100)[:120]),
    ],
)
def test_a_path_in_a_log_shows_no_token_and_no_number(path: str, expected: str) -> None:
    assert shown(path) == expected
