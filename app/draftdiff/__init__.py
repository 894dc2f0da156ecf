"""Read how a law changed between its drafts.

A library of laws is *read* from draft files; two versions of a law are *aligned* into
correspondences, *compared* into changes; notes are *anchored* to provisions and changes; the
result is *presented* as pages, exports and command output. Imports point one way along that line.
"""
