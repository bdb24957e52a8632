"""Dragoman's questions as components of any spaCy pipeline, each usable alone.

Examples:
    >>> nlp = dragoman.language.load()  # or spacy.blank("en"), or a pipeline of your own
    >>> _ = nlp.add_pipe("dragoman_statements")
    >>> doc = nlp.make_doc("France denied on Monday that it had sent arms to Chad.")
    >>> doc._.dragoman_published = "1986-02-17"
    >>> [(statement.act, statement.for_) for statement in nlp(doc)._.dragoman_statements]
    [('deny', 'FRA')]
    >>> reports = [("Chad accused Libya of an attack.", {"published": "1986-02-18", "outlet": "The Post"})]
    >>> [doc._.dragoman_report.outlet for doc, _ in nlp.pipe(reports, as_tuples=True)]
    ['The Post']

There are dragoman_actors, _times, _statements, _events, _claims, _positions, _agreements, _memberships, and
dragoman_reading for all of them together; each asks what it needs by itself, and what others have asked before it only
once. The answers are the records that `reader.read` gives, in `doc._` under the component's name: None where nobody
asked. They are kept as plain data, so that a Doc with them can be saved, and sent to another process.
"""
