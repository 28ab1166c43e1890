#!/usr/bin/env python3
"""Has axe-core look at pages in headless Chromium, as wide as a telephone and as a desk, and as they print.

usage: check_html.py AXE FILE...        AXE is axe.min.js; prints each violation of WCAG 2.2 A and AA and of good practice, a
                                        line each, and whether the page is wider than the screen; exit status 1 where
                                        anything is found
       check_html.py --show FOLDER FILE...   writes pictures of the pages to FOLDER instead

Chromium is spoken to over pipes, in the protocol of its developer tools; nothing else is needed.
"""
import base64
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOOKS = [("390 px", 390, 844, "screen"), ("1280 px", 1280, 900, "screen"), ("in print", 800, 1100, "print")]
RUN = f"""
axe.run({{runOnly: {json.dumps(RULES)}}}).then(result => JSON.stringify({{
  passes: result.passes.length, wide: document.documentElement.scrollWidth > window.innerWidth,
  violations: result.violations.map(v => v.id + " (" + v.impact + "): " + v.nodes.length + " x, " + v.nodes[0].html)}}))
"""


class Chromium:
    """A browser of our own that ends with us."""

    def __init__(self, folder):
        program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
        if program is None:
            sys.exit("check_html: no Chromium")
        take, self.commands = os.pipe()
        self.answers, give = os.pipe()

        def descriptors():
            # Chromium reads commands from 3 and writes answers to 4.
            first, second = os.dup(take), os.dup(give)
            os.dup2(first, 3)
            os.dup2(second, 4)

        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", "--hide-scrollbars",
             f"--user-data-dir={folder}/profile", "about:blank"],
            preexec_fn=descriptors, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(take)
        os.close(give)
        self.number, self.buffer, self.session = 0, b"", None
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.ask("Page.enable")

    def receive(self):
        while b"\0" not in self.buffer:
            data = os.read(self.answers, 1 << 16)
            if not data:
                sys.exit("check_html: Chromium ended")
            self.buffer += data
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def ask(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.commands, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    sys.exit(f"check_html: {method}: {answer['error']['message']}")
                return answer["result"]

    def open(self, path, width, height, media):
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 500)
        self.ask("Emulation.setEmulatedMedia", media=media)
        self.ask("Page.navigate", url=pathlib.Path(path).resolve().as_uri())
        while self.receive().get("method") != "Page.loadEventFired":
            pass

    def run(self, script):
        result = self.ask("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in result:
            return None
        return result["result"].get("value")

    def end(self):
        self.process.kill()
        self.process.wait()


def look(browser, axe, path, width, height, media):
    browser.open(path, width, height, media)
    browser.run(axe)
    answer = browser.run(RUN)
    if answer is None:
        return ["axe gave no answer"]
    result = json.loads(answer)
    problems = list(result["violations"])
    if result["wide"] and media == "screen":
        problems.append("the page is wider than the screen")
    if result["passes"] < 20:
        problems.append("axe hardly looked at anything")
    return problems


def show(browser, folder, path):
    for name, width, height, media in LOOKS:
        browser.open(path, width, height, media)
        picture = browser.ask("Page.captureScreenshot", captureBeyondViewport=True, format="png")["data"]
        target = pathlib.Path(folder) / f"{pathlib.Path(path).stem}-{name.replace(' ', '-')}.png"
        target.write_bytes(base64.b64decode(picture))


def main():
    arguments = sys.argv[1:]
    failed = False
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        browser = Chromium(folder)
        try:
            if arguments[0] == "--show":
                for path in arguments[2:]:
                    show(browser, arguments[1], path)
            else:
                axe = pathlib.Path(arguments[0]).read_text()
                for path in arguments[1:]:
                    for name, width, height, media in LOOKS:
                        for problem in look(browser, axe, path, width, height, media):
                            failed = True
                            print(f"{path}, {name}: {problem}")
        finally:
            browser.end()
    sys.exit(1 if failed else 0)


main()
