"""What strangers' bytes could hang or fill runs here: in a child process that can be killed.

Owns how a child is started, limited, talked to and ended, and knows no work: a task is a row of a
higher room (`library.tasks`). `process.run` does one task in a child of its own, for rare acts;
`pool.Pool` keeps children for many. Whatever goes wrong there is a ParseError here, in words.
"""
