-- A change that is erased is looked for among those that were undone by it.

CREATE INDEX changes_undone ON changes (undone_by) WHERE undone_by IS NOT NULL;
