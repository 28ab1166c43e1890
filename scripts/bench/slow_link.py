"""How soon the first page can be used on a slow line: Chromium with 1 Mbit/s, 100 ms there and back, nothing kept from before.

usage: slow_link.py ADDRESS LOGIN PASSWORD [ROUNDS]      (needs playwright; `make test` sets it up)
"""
import statistics
import sys

from playwright.sync_api import sync_playwright

address, login, password = sys.argv[1:4]
rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 7
LINE = {"offline": False, "latency": 100, "downloadThroughput": 1_000_000 / 8, "uploadThroughput": 1_000_000 / 8}

with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    page = browser.new_page()
    page.goto(address + "/dang-nhap")
    page.fill("[name=ten]", login)
    page.fill("[name=mat_khau]", password)
    page.press("[name=mat_khau]", "Enter")
    page.wait_for_selector("nav")
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    session.send("Network.emulateNetworkConditions", LINE)
    received = []
    session.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    usable, sizes = [], []
    for _ in range(rounds):
        received.clear()
        page.goto(address + "/")
        times = page.evaluate("performance.getEntriesByType('navigation')[0].toJSON()")
        usable.append(times["domContentLoadedEventEnd"])
        sizes.append(sum(received))
    browser.close()
print(f"first page: {sizes[-1] / 1024:.1f} KB with style and scripts, usable after {statistics.median(usable):.0f} ms "
      f"(median of {rounds}, {min(usable):.0f} to {max(usable):.0f})")
