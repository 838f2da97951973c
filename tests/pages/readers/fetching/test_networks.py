from __future__ import annotations

import pytest

from hearsay.pages.readers.fetching.networks import checked_ip, is_public
from hearsay.pages.readers.refusal import RefusedPageError


@pytest.mark.parametrize(
    "address", ["93.184.215.14", "2606:2800:21f:cb07::1", "::ffff:93.184.215.14", "64:ff9b::5db8:d70e"]
)
def test_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.2.1",
        "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1", "fd12::1", "ff02::1",
        "2001:db8::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "::7f00:1", "64:ff9b::7f00:1", "64:ff9b:1::a00:1", "2002:7f00:1::1",
        "2002:a00:1::", "2001:0:4136:e378:8000:63bf:80ff:fffe",
    ],
)  # fmt: skip
def test_not_public(address: str) -> None:
    assert not is_public(address)


def test_one_private_address_among_public_ones_is_refused() -> None:
    def resolver(_host: str, _port: int) -> list[str]:
        return ["93.184.215.14", "10.0.0.7"]

    with pytest.raises(RefusedPageError, match=r"10\.0\.0\.7") as caught:
        checked_ip("news.example", 443, allow_private=False, resolver=resolver)
    assert caught.value.reject_code == "private-address"
    assert checked_ip("news.example", 443, allow_private=True, resolver=resolver) == "93.184.215.14"
