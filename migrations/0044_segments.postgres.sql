-- PostgreSQL has its own index of words, so nothing changes here.
SELECT 1;
