"""Percent-decoding by way of C says what the standard library says."""

from urllib.parse import unquote_to_bytes

from hypothesis import example, given
from hypothesis import strategies as st

from responder.gateways.callbacks.query import _decoded

_PIECES = st.sampled_from(
    [b"%41", b"%3d", b"%3D", b"=", b"==", b"%", b"%%", b"%0A", b"\n", b"\r\n", b"%zz", b"+", b" ", b"_", b"a"]
)


@given(st.one_of(st.binary(), st.lists(_PIECES).map(b"".join)))
@example(b"=41")
@example(b"%3D41")
@example(b"a=\n")
@example(b"trailing %20")
@example(b"%0A%0d%00 ")
def test_both_ways_of_decoding_agree(raw: bytes) -> None:
    assert _decoded(raw) == unquote_to_bytes(raw.replace(b"+", b" "))
