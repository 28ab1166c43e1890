"""What scenarios share: a browser of their own, people who log in, and an eye on accessibility.

A scenario is a file with a function `run(site)`. usage: browser.py SCENARIO ADDRESS AXE [PICTURES]
With PICTURES, a folder, `site.picture(page, name)` keeps what the page looks like, light and dark, on a desk and on a telephone.
"""
import importlib.util
import json
import pathlib
import shutil
import sys
import traceback

from playwright.sync_api import sync_playwright

PASSWORD = "muoi-hai-con-giap"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SIZES = {"desktop": (1280, 900), "phone": (390, 844)}


class Site:
    def __init__(self, browser, address, axe, pictures):
        self.browser, self.address, self.axe, self.pictures = browser, address, axe, pictures
        self.contexts = []

    def person(self, login, size="desktop", **options):
        """A page of somebody who has logged in, in a browser window of their own."""
        page = self.visitor(size, **options)
        self.log_in(page, login)
        return page

    def log_in(self, page, login):
        page.goto(self.address + "/dang-nhap")
        page.get_by_label("Tên đăng nhập").fill(login)
        page.get_by_label("Mật khẩu").fill(PASSWORD)
        page.get_by_role("button", name="Đăng nhập").click()
        page.wait_for_url(self.address + "/")

    def visitor(self, size="desktop", **options):
        width, height = SIZES[size]
        context = self.browser.new_context(
            viewport={"width": width, "height": height}, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh",
            reduced_motion="reduce", **options)
        context.set_default_timeout(15000)
        self.contexts.append(context)
        page = context.new_page()
        # A policy that stops a script, or a script that fails, is a failure of the page.
        page.on("pageerror", lambda error: sys.exit(f"script: {error}"))
        page.on("console", lambda message: message.type == "error" and "Failed to load resource" not in message.text
                and "net::ERR" not in message.text and sys.exit(f"console: {message.text}"))
        return page

    @staticmethod
    def until(page, expression):
        """Waits until an expression holds; asked by the debugger, which the page's policy does not bind."""
        for _ in range(150):
            if page.evaluate(expression):
                return
            page.wait_for_timeout(100)
        raise AssertionError(f"never came true: {expression}")

    def check(self, page):
        """No violation that axe-core finds, on light ground and dark, and nothing wider than the screen."""
        for size, scheme in (("desktop", "light"), ("phone", "dark")):
            width, height = SIZES[size]
            page.set_viewport_size({"width": width, "height": height})
            page.emulate_media(color_scheme=scheme)
            wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
            assert not wide, f"{page.url} is wider than the screen ({size})"
            # Evaluated by the browser's debugger, which the page's policy does not bind.
            page.evaluate(pathlib.Path(self.axe).read_text())
            found = page.evaluate(f"axe.run({{runOnly: {json.dumps(RULES)}}}).then(r => r.violations.map(v => "
                                  "v.id + ' (' + v.impact + '): ' + v.nodes[0].html))")
            assert not found, f"{page.url} ({size}, {scheme}): {found}"
        page.emulate_media(color_scheme="light")
        page.set_viewport_size(dict(zip(("width", "height"), SIZES["desktop"])))

    def picture(self, page, name):
        if not self.pictures:
            return
        for size, (width, height) in SIZES.items():
            for scheme in ("light", "dark"):
                page.set_viewport_size({"width": width, "height": height})
                page.emulate_media(color_scheme=scheme)
                page.screenshot(path=f"{self.pictures}/{name}-{size}-{scheme}.png")
        page.emulate_media(color_scheme="light")
        page.set_viewport_size(dict(zip(("width", "height"), SIZES["desktop"])))


def main():
    scenario, address, axe = sys.argv[1:4]
    pictures = sys.argv[4] if len(sys.argv) > 4 else None
    spec = importlib.util.spec_from_file_location("scenario", scenario)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        try:
            module.run(Site(browser, address, axe, pictures))
        except BaseException:
            # Whoever runs the scenario reads what it prints.
            traceback.print_exc(file=sys.stdout)
            sys.exit(1)
        browser.close()
    print("done")


main()
