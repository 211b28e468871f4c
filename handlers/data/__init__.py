"""The admin's commands about the data as a whole: export, import, backup, restore, purge."""
