"""Tests of the ledger of hours, contracts and statements."""
