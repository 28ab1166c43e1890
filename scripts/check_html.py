#!/usr/bin/env python3
"""Has axe-core look at pages in headless Chromium, as wide as a telephone and as a desk.

usage: check_html.py AXE FILE...   AXE is axe.min.js; prints each violation of WCAG 2.2 A and AA and of good practice, a line
each, and whether the page is wider than the screen; exit status 1 where anything is found.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

RUN = """
axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}).then(result => {
  const wide = document.documentElement.scrollWidth > window.innerWidth;
  const found = {passes: result.passes.length, wide: wide,
    violations: result.violations.map(v => v.id + " (" + v.impact + "): " + v.nodes.length + " x, " + v.nodes[0].html)};
  document.body.textContent = "RESULT" + encodeURIComponent(JSON.stringify(found)) + "END";
});
"""


def look(axe, page, width, folder):
    script = f"<script>{axe}</script><script>{RUN}</script></body>"
    copy = folder / "page.html"
    copy.write_text(page.replace("</body>", script))
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or "google-chrome"
    output = subprocess.run(
        [chromium, "--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
         f"--window-size={width},1000", "--virtual-time-budget=30000", "--dump-dom", copy.as_uri()],
        capture_output=True, text=True, timeout=120).stdout
    found = re.search(r"RESULT(.*?)END", output)
    if not found:
        return ["axe gave no answer"]
    from urllib.parse import unquote
    result = json.loads(unquote(found.group(1)))
    problems = list(result["violations"])
    if result["wide"]:
        problems.append("the page is wider than the screen")
    if result["passes"] < 20:
        problems.append("axe hardly looked at anything")
    return problems


def main():
    axe = pathlib.Path(sys.argv[1]).read_text().replace("</script", "<\\/script")
    failed = False
    for path in sys.argv[2:]:
        page = pathlib.Path(path).read_text()
        for width in (500, 1200):
            with tempfile.TemporaryDirectory() as folder:
                for problem in look(axe, page, width, pathlib.Path(folder)):
                    failed = True
                    print(f"{path}, {width} px: {problem}")
    sys.exit(1 if failed else 0)


main()
