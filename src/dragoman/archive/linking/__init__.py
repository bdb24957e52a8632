"""The same report, words, person, happening or dispute in different reports.

Records that cannot be told apart make one node; nodes that share a block are judged pair by pair, and what is judged
the same is linked, with the reason. A node may lie within a wider one: a name told in an office in that of the name.
A cluster is all that hangs together by links that nobody has undone. Node, block
and judgement depend on the records alone, never on what came first: the archive is the same in whatever order it was
filled.
"""
