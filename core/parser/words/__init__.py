"""The words that the parser knows, as plain tables: a new synonym changes one line here.

Most values are comma separated phrases in lower case. If two phrases match, the longer one wins. A
phrase of several words is also understood with hyphens ("in-progress").
"""
