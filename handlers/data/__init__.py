"""The admin's commands for all data: export, import, purge and move."""
