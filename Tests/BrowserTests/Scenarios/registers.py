"""Sổ theo dõi: a clerk finds entries, writes some by keyboard, meets a colleague at one, imports a file, and sees what a figure counts."""
import pathlib
import tempfile

PATH = "/so/ho_so/minh-tan"
HEAD = "Mã hồ sơ,Lĩnh vực,Hình thức nộp,Ngày tiếp nhận,Ngày hẹn trả,Ngày trả kết quả\r\n"


def run(site):
    page = site.person("an")
    page.get_by_role("link", name="Sổ theo dõi").click()
    page.wait_for_url("**" + PATH)
    site.check(page)
    site.picture(page, "so-theo-doi")
    search(page)
    write(site, page)
    meet(site)
    files(site, page)
    figure(site, page)
    outside(site)


def search(page):
    page.get_by_role("searchbox").fill("dat dai")
    page.keyboard.press("Enter")
    page.wait_for_url("**tim=dat*")
    words = page.locator("table.entries tbody tr td:nth-child(2)").all_inner_texts()
    assert words and set(words) == {"Đất đai"}, set(words)


def write(site, page):
    page.goto(site.address + PATH)
    page.get_by_label("Mã hồ sơ").focus()
    for word in ["HS.2611.900", "Đất đai", "Trực tuyến", "31/2/2026", "6/11/2026"]:
        field = page.locator(":focus")
        # A list takes no letters that a keyboard does not have.
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(label=word)
        else:
            page.keyboard.type(word)
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector(".remark")
    assert "31/2/2026" in page.locator(".remark").inner_text()
    assert page.get_by_label("Mã hồ sơ").input_value() == "HS.2611.900"
    site.check(page)
    page.get_by_label("Ngày tiếp nhận").fill("16/10/2026")
    page.keyboard.press("Enter")
    page.wait_for_url("**xong=ghi-muc**")
    # Ready for the next one.
    assert page.evaluate("document.activeElement.name") == "f.ma"
    assert page.get_by_label("Ngày tiếp nhận").input_value() == "16/10/2026"
    assert page.locator("table.entries tbody tr").first.inner_text().startswith("HS.2611.900")


def meet(site):
    first, second = site.person("an"), site.person("em")
    for page in (first, second):
        page.goto(site.address + PATH + "/muc?ma=HS.2611.900")
    site.check(first)
    first.get_by_label("Ngày hẹn trả").fill("7/11/2026")
    first.get_by_role("button", name="Lưu").click()
    first.wait_for_url("**xong=sua-muc")
    second.get_by_label("Ngày hẹn trả").fill("9/11/2026")
    second.get_by_role("button", name="Lưu").click()
    second.wait_for_selector(".problem")
    assert "Nguyễn Văn An" in second.locator(".problem").inner_text()
    assert "07/11/2026" in second.locator(".remark").inner_text() or "7/11/2026" in second.locator(".remark").inner_text()
    site.check(second)
    site.picture(second, "so-xung-dot")
    second.get_by_role("button", name="Lưu").click()
    second.wait_for_url("**xong=sua-muc")


def files(site, page):
    folder = pathlib.Path(tempfile.mkdtemp())
    wrong, right = folder / "sai.csv", folder / "dung.csv"
    wrong.write_text(HEAD + "X.1,Đất đai,Fax,16/10/2026,20/10/2026,\r\n", encoding="utf-8")
    right.write_text(HEAD + "X.1,Đất đai,Trực tiếp,16/10/2026,20/10/2026,\r\n", encoding="utf-8")
    page.goto(site.address + PATH + "/nhap-tep")
    for file in (wrong, right):
        page.set_input_files("input[type=file]", str(file))
        page.get_by_role("button", name="Thử").click()
        page.wait_for_selector("section.card p")
        site.check(page)
        if file is wrong:
            site.picture(page, "nhap-tep")
            assert page.locator(".findings li.error").count() >= 1
    page.get_by_role("button", name="Ghi 1 mục vào sổ").click()
    page.wait_for_url("**xong=nhap-tep")


def figure(site, page):
    page.goto(site.address + "/nhap/tthc/minh-tan/2026-10")
    page.locator('a.entries[href*="chi-tieu=truc_tuyen&"]').click()
    page.wait_for_url("**chi-tieu=truc_tuyen**")
    assert "106" in page.locator("p.done").inner_text()
    site.check(page)


def outside(site):
    page = site.person("chi")
    page.goto(site.address + PATH)
    assert page.get_by_label("Mã hồ sơ").count() == 0
    site.check(page)
