"""What every store says the same way: each statement is here once, each database runs it."""
