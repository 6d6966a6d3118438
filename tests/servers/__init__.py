"""Real news servers on loopback, from package registries alone, for the tests of sync.

    python -m tests.servers run COMMAND...   # it has the servers in its environment
    python -m tests.servers up FOLDER        # leaves them running; prints the environment
    python -m tests.servers down FOLDER      # ends them

Miniflux 2.2.6 is Debian trixie's package, unpacked where it lies, on a PostgreSQL of its own;
coldsweat is PyPI's, in a virtual environment of its own. Both are subscribed to feeds that are
served here. What cannot be had is said, and the variable `..._WHY` tells the tests that skip.
Nothing is kept between runs, no other host than the registries is asked, and the system stays as it
is: only where there is no PostgreSQL, and we are root, Debian's is installed.

| variable | what it is |
|---|---|
| NEWSREADER_TEST_<NAME> | the server's address as a user types it |
| NEWSREADER_TEST_<NAME>_USER, _PASSWORD | an account of its own for these tests |
| NEWSREADER_TEST_<NAME>_WHY | why there is no such server |

NAME: MINIFLUX (its own API), GREADER (Google Reader) and FEVER on Miniflux; COLDSWEAT (Fever).
Any other server is tested by setting the first three by hand: `tests/sync/` says how.
"""
