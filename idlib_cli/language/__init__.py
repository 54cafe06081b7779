"""Strings to spans: folding, sentences, numbers, dates, names, quotation marks.

Knows English; knows nothing of files, articles or facts. Every function takes a text (and
where it helps, a range in it) and returns offsets into that very text, which is never altered:
folding lives in keys used for matching only.
"""
