"""What programs get of questions asked of a law: its terms, its origins, what is unexplained."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from draftdiff.anchoring.origins import TracedProvision
from draftdiff.model.changes import ArticleChange
from draftdiff.model.library import Law
from draftdiff.model.provisions import Version
from draftdiff.presentation.forms import Form, Labels, correspondence_form, head_form, published
from draftdiff.presentation.pages.addresses import JSON, Addresses
from draftdiff.presentation.pages.step import Step, step_of
from draftdiff.presentation.pages.summary import documents_on
from draftdiff.presentation.study import Study


def glossary_resource(law: Law) -> Form:
    """Return the terms of a law, in the order of its glossary."""
    return published(
        {
            "law": law.id,
            "terms": [
                {
                    "term": term.term,
                    "chinese": term.chinese,
                    "definition": term.definition,
                    "forms": list(term.forms),
                    "avoid": list(term.avoid),
                    "defined": [{"version": one.version, "eid": one.eid} for one in term.defined],
                    "change": term.change,
                }
                for term in law.glossary
            ],
        }
    )


def origins_resource(study: Study, version: Version, at: Addresses) -> Form:
    """Return the words of a version, in the order of the text, with the versions they came from."""
    traced = study.origins(version.id)
    return published(
        {
            "law": study.law.id,
            "version": head_form(version),
            "versions": list(traced.versions),
            "words": traced.tally(),
            "divisions": _traced(traced.divisions),
            "provisions": _traced(traced.provisions),
            "href": at.version(study.law.id, version.id, form=JSON),
        }
    )


def _traced(provisions: Iterable[TracedProvision]) -> list[Form]:
    return [
        {
            "kind": provision.kind.value,
            "eid": provision.eid,
            "article": provision.article or None,
            "label": provision.label,
            "spans": [
                {
                    "text": span.text,
                    "origin": span.origin,
                    "restored": span.restored or None,
                    "absent": list(span.absent),
                }
                for span in provision.spans
            ],
        }
        for provision in provisions
    ]


def unexplained_resource(study: Study, at: Addresses) -> Form:
    """Return, step by step, the changes of which no official point of a document speaks.

    With them stand the points that no change answers to, and the documents that were looked at.
    """
    law = study.law
    return published(
        {
            "law": law.id,
            "steps": [
                _silences(study, step_of(study, old.id, new.id, at))
                for old, new in pairwise(law.versions)
            ],
        }
    )


def _silences(study: Study, step: Step) -> Form:
    old, new = step.old.version.id, step.new.version.id
    labels = Labels(study.alignment(old, new))
    at, law = step.addresses, step.law.id
    changes = (
        change
        for index, change in enumerate(step.comparison.articles)
        if index in step.notes.unexplained
    )
    return {
        "old": old,
        "new": new,
        "documents": [
            {
                "document": document.id,
                "title": document.title,
                "basis": document.basis.value,
                "href": at.document(law, document.id, form=JSON),
            }
            for document in documents_on(step)
        ],
        "changes": [_change(step, change, labels) for change in changes],
        "statements": [
            {
                "document": document.id,
                "note": note.id,
                "heading": note.heading,
                "href": at.document(law, document.id, form=JSON),
            }
            for document, note in step.notes.unmatched
        ],
        "href": step.address(form=JSON),
    }


def _change(step: Step, change: ArticleChange, labels: Labels) -> Form:
    found = change.correspondence
    ends = step.ends(found)
    return {
        **correspondence_form(found, labels),
        "oldBases": [article.basis.value for article in ends[0]],
        "newBases": [article.basis.value for article in ends[1]],
        "wordsDeleted": change.tally.words_deleted,
        "wordsInserted": change.tally.words_inserted,
        "href": step.address_of(found, form=JSON),
    }
