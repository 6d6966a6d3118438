"""A corpus: documents by the million, cut into partitions, each read on its own by any engine.

The way of a run: `plan` cuts what `inputs` (a row a kind) find into partitions; `work.work` makes
of one partition the tables of `tables` in a folder of its own, written aside and renamed; `engines`
(a row each) decide where and when that is done; `run` puts them together and counts what is left.
Nothing here knows the library's database: what is made are files that other programs read.
"""
