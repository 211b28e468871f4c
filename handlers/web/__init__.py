"""HTTP: the API and MCP for programs, the board for people, and health checks."""
