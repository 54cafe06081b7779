"""Fact look-up in a folder of news articles: who said what, when, and how many casualties."""

__version__ = "0.1.0"
