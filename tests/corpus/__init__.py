"""What people write to the desk, each line marked with its meaning; what trains the reader."""
