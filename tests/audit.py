"""Known holes in what is pinned: `python -m tests.audit requirements.lock`, beside pip-audit.

Exits 1 where there are any. Where the database of them does not answer it says so, and goes on.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

NO_ANSWER = "nothing was audited: the database of known holes does not answer"


def verdict(report: str, told: str) -> tuple[int, str]:
    """Exit code and what is said. report: pip-audit's, as JSON, or nothing; told: its errors."""
    found: list[dict[str, Any]] = json.loads(report)["dependencies"] if report.strip() else []
    holes = [
        f"{one['name']} {one['version']}: {hole['id']}, fixed in {', '.join(hole['fix_versions'])}"
        for one in found
        for hole in one.get("vulns", ())
    ]
    if holes:
        return 1, "\n".join(holes)
    audited = sum("vulns" in one for one in found)
    if not audited:
        return 0, "\n".join([NO_ANSWER, *told.strip().splitlines()[-1:]])
    return 0, f"{audited} of {len(found)} packages audited, no known holes"


def main(lock: str) -> int:
    options = ["--require-hashes", "--disable-pip", "--progress-spinner", "off", "-f", "json"]
    command = [sys.executable, "-m", "pip_audit", "-r", lock, *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    code, said = verdict(done.stdout, done.stderr if done.returncode else "")
    print(f"audit: {said}")
    return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
