-- Whether the title is the beginning of a longer one: people see it end in an ellipsis.

ALTER TABLE tickets ADD COLUMN title_cut INTEGER NOT NULL DEFAULT 0;
