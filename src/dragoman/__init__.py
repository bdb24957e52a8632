"""Dragoman reads diplomacy in the news: who said what, what happened, and on whose word."""

__version__ = "0.1.0"
