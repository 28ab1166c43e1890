"""Soạn báo cáo: texts are saved as one writes and stand in the preview; mistakes below the text; last month's text taken over and
mended; two people; the office above gathers what was written."""

PATH = "/soan/cntt/to-cntt/2026-11"


def saved(page):
    until(page, "document.getElementById('luu').textContent.startsWith('Đã lưu')")


def text(page, code):
    return page.locator(f'[name="s.{code}"]')


def run(site):
    global until
    until = site.until
    page = site.person("giang")
    page.goto(site.address + "/nhap/cntt/to-cntt/2026-11")
    page.get_by_role("link", name="Soạn báo cáo").click()
    assert page.url.endswith(PATH)
    site.check(page)
    write(page)
    carry(page)
    offline(site, page)
    site.check(page)
    site.picture(page, "soan")
    two_people(site)
    office(site)


def write(page):
    text(page, "ton_tai").fill("Đã xử lý 12 việc, gồm 5 việc gấp và 6 việc thường.")
    saved(page)
    page.locator("#ghi-chu-ton_tai", has_text="5 + 6 = 11, khác 12").wait_for()
    page.frame_locator("#khung").get_by_text("Đã xử lý 12 việc").wait_for()
    text(page, "ton_tai").fill("Đã xử lý 11 việc, gồm 5 việc gấp và 6 việc thường.")
    until(page, "!document.getElementById('ghi-chu-ton_tai').textContent.includes('SL001')")
    # A figure that stays right by itself.
    page.locator("#so-lieu").select_option("{{ nhan_su | unit }}")
    text(page, "ton_tai").press("End")
    page.get_by_role("button", name="Chèn").click()
    assert text(page, "ton_tai").input_value().endswith("{{ nhan_su | unit }}")
    saved(page)
    text(page, "ton_tai").fill("Trong tháng 11 có 12 việc chưa xong.")
    page.frame_locator("#khung").get_by_text("12 việc chưa xong").wait_for()


def carry(page):
    """What was written this month is taken over into the next; what is as it was is marked until it is changed."""
    page.goto(page.url.replace("2026-11", "2026-12"))
    part = page.locator(".host", has=text(page, "ton_tai"))
    part.locator("summary").click()
    part.get_by_role("button", name="Lấy lại phần viết kỳ trước").click()
    assert text(page, "ton_tai").input_value() == "Trong tháng 11 có 12 việc chưa xong."
    stale = part.locator(".stale")
    stale.wait_for()
    stale.get_by_role("button", name="Đổi").click()
    assert text(page, "ton_tai").input_value() == "Trong tháng 12 có 12 việc chưa xong."
    until(page, "document.querySelectorAll('#ghi-chu-ton_tai mark').length === 1")
    stale.get_by_role("button", name="12", exact=True).click()
    assert page.evaluate("getSelection().toString() || document.activeElement.value.slice("
                         "document.activeElement.selectionStart, document.activeElement.selectionEnd)") == "12"
    page.keyboard.type("15")
    until(page, "!document.querySelector('#ghi-chu-ton_tai mark')")
    assert text(page, "ton_tai").input_value() == "Trong tháng 12 có 15 việc chưa xong."
    page.goto(page.url.replace("2026-12", "2026-11"))


def offline(site, page):
    """A lost connection and a closed window lose nothing."""
    context = page.context
    context.set_offline(True)
    text(page, "ke_hoach").fill("Bảo trì máy chủ.")
    page.wait_for_selector("#luu.offline")
    context.set_offline(False)
    saved(page)
    page.reload()
    assert text(page, "ke_hoach").input_value() == "Bảo trì máy chủ."


def two_people(site):
    path = site.address + "/soan/ktxh/minh-tan/2026-11"
    first, second = site.person("an"), site.person("em")
    first.goto(path)
    second.goto(path)
    text(first, "han_che").fill("Của An")
    saved(first)
    text(second, "han_che").fill("Của Em")
    remark = second.locator(".host", has=text(second, "han_che")).locator(".remark")
    remark.wait_for()
    assert "Của An" in remark.inner_text() and "Nguyễn Văn An" in remark.inner_text()
    assert text(second, "han_che").input_value() == "Của Em"
    remark.get_by_role("button").first.click()
    saved(second)
    first.reload()
    assert text(first, "han_che").input_value() == "Của Em"


def office(site):
    page = site.person("chi")
    # A province is consolidated for the page and for its preview, which takes seconds in a build without optimisation.
    page.context.set_default_timeout(60000)
    page.goto(site.address + "/soan-tong-hop/ktxh/minh-son/2026-10")
    site.check(page)
    page.get_by_role("button", name="Lấy lời văn của các đơn vị").click()
    page.get_by_text("Đã lấy lời văn của").wait_for()
    area = text(page, "kien_nghi")
    area.fill("Không có kiến nghị.")
    page.get_by_role("button", name="Lưu").click()
    page.get_by_text("Đã lưu.").wait_for()
    assert area.input_value() == "Không có kiến nghị."
    written(site, page, area)
    # Gathered again, what was written here stays.
    page.get_by_role("button", name="Lấy lời văn của các đơn vị").click()
    page.get_by_text("Đã lấy lời văn của").wait_for()
    assert "Không có kiến nghị." in area.input_value()
    page.frame_locator("iframe").get_by_text("Không có kiến nghị.").wait_for()
    site.check(page)
    site.picture(page, "soan-tong-hop")
    # The frame of the preview moves along while the page is scrolled, and would be hit in the button's place.
    button = page.get_by_role("button", name="Word")
    button.scroll_into_view_if_needed()
    page.wait_for_timeout(700)
    with page.expect_download() as download:
        button.click()
    assert download.value.suggested_filename.startswith("ktxh_minh-son_2026-10")


def written(site, page, area):
    """What the office writes is saved, shown in the preview and proof-read as it writes; where two write, one decides."""
    area.fill("Đã xử lý 12 việc, gồm 5 việc gấp và 6 việc thường.")
    saved(page)
    page.locator('[id="ghi-chu-s.kien_nghi"]', has_text="5 + 6 = 11, khác 12").wait_for()
    page.frame_locator("#khung").get_by_text("Đã xử lý 12 việc").wait_for()
    other = page.context.new_page()
    other.goto(page.url)
    text(other, "kien_nghi").fill("Của người khác")
    saved(other)
    other.close()
    area.fill("Của tôi")
    page.locator('[id="ghi-chu-s.kien_nghi"] .earlier', has_text="Của người khác").wait_for()
    assert area.input_value() == "Của tôi"
    site.check(page)
    area.fill("Không có kiến nghị.")
    with page.expect_navigation():
        page.get_by_role("button", name="Lưu").click()
    assert area.input_value() == "Không có kiến nghị."
