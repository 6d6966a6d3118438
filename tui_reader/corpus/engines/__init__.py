"""Where and when partitions are worked on, a row of `table` each. What is done is not theirs."""
