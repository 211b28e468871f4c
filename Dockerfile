# The bot. Its database is in /data, unless DATABASE_URL names another. Nothing runs as root.
FROM python:3.13-slim AS packages
COPY requirements.lock .
RUN pip install --no-cache-dir --prefix=/packages --require-hashes -r requirements.lock

FROM python:3.13-slim
RUN useradd --uid 10001 --no-create-home desk && install -d -o desk /data
COPY --from=packages /packages /usr/local
WORKDIR /app
COPY bot.py manifest.yml LICENSE ./
COPY core core
COPY handlers handlers
COPY migrations migrations
# A start is shorter, and the program may not write here itself.
RUN python -m compileall -q bot.py core handlers
USER desk
VOLUME /data
ENV DATABASE_URL=sqlite:////data/tickets.db HOST=0.0.0.0 PORT=3000 LOG_FORMAT=json PYTHONUNBUFFERED=1
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=10s --start-period=15s CMD \
  ["python", "-c", "import os, urllib.request as u; u.urlopen(f\"http://127.0.0.1:{os.environ['PORT']}/readyz\", timeout=8)"]
STOPSIGNAL SIGTERM
CMD ["python", "bot.py"]
