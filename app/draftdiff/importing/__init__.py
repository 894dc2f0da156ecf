"""Files of other formats to versions: Word, PDF, HTML, XML, Markdown and plain text.

Every format becomes the same intermediate value, lines with hints (``lines``). Furniture is
dropped (``furniture``, ``contents``), broken lines are joined again (``joining``), and one
recogniser (``recognising``) turns what is left into the draft format, which ``reading`` reads.
``anyfile.read_any`` is the way in, ``writing.write_draft`` the way back to a file.
"""
