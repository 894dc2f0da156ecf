"""What labels, numerals, references and words look like in each language.

Pure text in, values out.
"""
