"""Coding: coders other than the rules, such as a language model; what they propose, the text decides."""
