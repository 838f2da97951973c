from __future__ import annotations

from hearsay.pages.html.guard import nesting


def test_scripts_and_comments_nest_nothing() -> None:
    html = "<div><script>document.write('<div><div>')</script><!-- <div><div> --><p>Shells fell</p></div>"
    assert nesting(html, 512) == (1, 2)


def test_a_script_never_closed_runs_to_the_end() -> None:
    assert nesting("<div><script>" + "<div>" * 1000, 512) == (1, 1)


def test_the_scan_stops_past_the_limit() -> None:
    assert nesting("<b>" * 100_000, 20) == (21, 21)


def test_left_out_end_tags_are_no_depth() -> None:
    assert nesting("<ul>" + "<li>a village" * 5000 + "</ul>", 512)[0] == 1
