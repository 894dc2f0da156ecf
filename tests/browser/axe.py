"""axe-core, the checker of accessibility, run on open pages."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from playwright.sync_api import Page

RUN = """async ([rules, without]) => {
    const options = {resultTypes: ["violations"], rules: {}};
    if (rules.length) options.runOnly = {type: "rule", values: rules};
    for (const one of without) options.rules[one] = {enabled: false};
    const found = await axe.run(document, options);
    return found.violations.flatMap(one => one.nodes.map(
        node => `${one.id}: ${node.target.join(" ")}: ${node.failureSummary}`));
}"""


@cache
def _source() -> str:
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Page, rules: Sequence[str] = (), without: Sequence[str] = ()) -> list[str]:
    """Return what axe-core finds on an open page: the rule, the element and what is wrong with it.

    :param rules: the rules to try; all of them where none is named.
    :param without: rules that are not tried.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(_source())
    found: list[str] = page.evaluate(RUN, [list(rules), list(without)])
    return found
