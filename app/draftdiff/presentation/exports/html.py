"""Annotated HTML: one file that opens offline, made by the templates of the site."""

from __future__ import annotations

from draftdiff.presentation.exports.subject import Subject
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.comparison import comparison_page
from draftdiff.presentation.pages.correspondence import correspondence_page
from draftdiff.presentation.pages.languages import step_in
from draftdiff.presentation.pages.options import Options
from draftdiff.presentation.printing import Printer


def export_html(subject: Subject) -> bytes:
    """Return a comparison, or one correspondence of it, as a self-contained file in UTF-8.

    Its style stands inside it, it has no script, and its links lead within it or, where the public
    address of the site is known, to the site.
    """
    addresses = Addresses(site=subject.address, offline=True)
    step = step_in(subject.study, subject.old_id, subject.new_id, addresses, subject.language)
    options = Options(language=subject.language)
    printer = Printer(static=lambda name: name)
    if subject.indexes is not None and len(subject.indexes) == 1:
        return printer.html(correspondence_page(step, subject.indexes[0], options)).encode()
    return printer.html(comparison_page(step, options)).encode()
