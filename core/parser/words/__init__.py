"""The words the parser knows, as plain tables: adding a synonym touches one line here.

Every value is a comma separated list of phrases in lower case; of two that fit, the longer wins. A
phrase of several words is also understood with hyphens ("in-progress").
"""
