"""What the sources of one affair say of each counted thing: agreeing, changed, disagreeing.

Pure functions over values: no screen, no network, no database. `counted_things` takes the
stories of one affair with their annotations.
"""

from tui_reader.cluster.figures.things import counted_things as counted_things
from tui_reader.cluster.figures.told import Account as Account
from tui_reader.cluster.figures.told import CountedThing as CountedThing
from tui_reader.cluster.figures.told import Quote as Quote
from tui_reader.cluster.figures.told import State as State
from tui_reader.cluster.figures.told import Told as Told
