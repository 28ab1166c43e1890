"""Nhập số liệu: a clerk enters a month's figures with the keyboard, sees mistakes, loses the connection, meets a colleague, and sends."""

import openpyxl

PATH = "/nhap/ktxh/minh-tan/2026-11"


def figure(page, code):
    return page.locator(f'input[name="f.{code}"]')


def saved(page):
    until(page, "document.getElementById('luu').textContent.startsWith('Đã lưu')")


def run(site):
    global until
    until = site.until
    page = site.person("an")
    # What is owed now comes before the period that goes on.
    page.get_by_role("link", name="Báo cáo tình hình kinh tế - xã hội hằng tháng của xã").first.click()
    assert page.url.endswith(PATH)
    site.check(page)
    keys(page)
    wrong(page)
    block(page)
    unfit(page)
    at_once(site, page)
    offline(site, page)
    shared(site)
    two_tabs(site, page)
    workbook(site)


def keys(page):
    figure(page, "dt_lua").click()
    page.keyboard.type("200")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.name") == "f.ns_lua"
    page.keyboard.type("50,5")
    page.keyboard.press("ArrowDown")
    # The computed cell between is passed over.
    assert page.evaluate("document.activeElement.name") == "f.dt_ngo"
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.name") == "f.ns_lua"
    saved(page)
    until(page, "document.querySelector('output[data-id=\"f.sl_lua\"]').textContent === '1.010,0'")


def wrong(page):
    figure(page, "dt_ngo").fill("mười")
    page.wait_for_selector('input[name="f.dt_ngo"][aria-invalid="true"]')
    assert page.locator("td.wrong .remark").inner_text()
    figure(page, "dt_ngo").fill("Không")
    page.wait_for_selector('input[name="f.dt_ngo"]:not([aria-invalid])')
    # Beyond what the regime allows: said beside the cell and in the list.
    figure(page, "ns_lua").fill("950")
    page.wait_for_selector('td.wrong input[name="f.ns_lua"], td.doubtful input[name="f.ns_lua"]')
    note = figure(page, "ns_lua").get_attribute("aria-describedby")
    assert page.locator(f'[id="{note}"]').inner_text()
    figure(page, "ns_lua").fill("50,5")
    saved(page)


def block(page):
    """A block from Excel: one column with Windows line ends."""
    paste(page, "dan_trau_bo", "970\r\n4.319\r\n900\r\n880\r\n9\r\n4.330\r\n")
    assert figure(page, "lon_cuoi_ky").input_value() == "4.330"
    saved(page)
    page.reload()
    assert figure(page, "lon_xuat").input_value() == "880"


def paste(page, code, text):
    figure(page, code).focus()
    page.evaluate("""text => {
      const data = new DataTransfer();
      data.setData('text', text);
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
    }""", text)


def unfit(page):
    """A block as the sheet has it: what falls on a computed cell is passed over, and what fits nowhere is said."""
    paste(page, "dt_lua", "201\n51\n9.999\n11")
    assert figure(page, "dt_ngo").input_value() == "11"
    assert page.locator("#dan").inner_text() == ""
    saved(page)
    paste(page, "dt_ngo", "12\t13\n40\t14\n")
    assert figure(page, "ns_ngo").input_value() == "40"
    until(page, "document.getElementById('dan').textContent.endsWith(': 2')")
    saved(page)


def at_once(site, page):
    """What was typed just before the button is pressed is sent along; what cannot be stored keeps the return from being sent."""
    figure(page, "ho_kinh_doanh").fill("mười")
    page.get_by_role("button", name="Gửi báo cáo").click()
    until(page, "document.getElementById('luu').textContent.startsWith('Chưa gửi báo cáo')")
    assert page.evaluate("document.activeElement.name") == "f.ho_kinh_doanh"
    figure(page, "ho_kinh_doanh").fill("17")
    with page.expect_navigation():
        page.get_by_role("button", name="Gửi báo cáo").click()
    # Other figures are missing: the answer is the same page, with what was typed.
    assert page.url.endswith("/gui") and page.locator(".problem li").count(), page.url
    assert figure(page, "ho_kinh_doanh").input_value() == "17"
    page.goto(site.address + PATH)


def shared(site):
    """On a computer that people share each finds what they could not send themselves, how final it is included."""
    page = site.person("an")
    context = page.context
    page.goto(site.address + PATH)
    context.set_offline(True)
    figure(page, "thu_ns").fill("100")
    page.locator('select[name="f.thu_ns:muc"]').select_option("estimate")
    page.wait_for_selector("#luu.offline")
    other = context.new_page()
    page.close(run_before_unload=False)
    context.set_offline(False)
    context.clear_cookies()
    site.log_in(other, "em")
    other.goto(site.address + PATH)
    other.wait_for_timeout(800)
    assert figure(other, "thu_ns").input_value() == ""
    context.clear_cookies()
    site.log_in(other, "an")
    other.goto(site.address + PATH)
    saved(other)
    other.reload()
    assert figure(other, "thu_ns").input_value() == "100,0"
    assert other.locator('select[name="f.thu_ns:muc"]').input_value() == "estimate"
    other.close()


def offline(site, page):
    """A lost connection, and then even a closed window, lose nothing."""
    context = page.context
    context.set_offline(True)
    figure(page, "gia_cam").fill("61.000")
    page.wait_for_selector("#luu.offline")
    other = context.new_page()
    page.close(run_before_unload=False)
    context.set_offline(False)
    other.goto(site.address + PATH)
    saved(other)
    other.reload()
    assert figure(other, "gia_cam").input_value() == "61.000"
    other.close()


def workbook(site):
    """The Excel form out, filled by another program, and back in."""
    page = site.person("an")
    page.goto(site.address + PATH)
    with page.expect_download() as download:
        page.get_by_role("link", name="Tải biểu Excel").click()
    path = str(download.value.path()) + ".xlsx"
    download.value.save_as(path)
    book = openpyxl.load_workbook(path)
    sheet = book["Biểu 1"]
    row = next(row for row in sheet.iter_rows() if row[1].value == "Đàn gia cầm")
    row[3].value = 61234
    book.save(path)
    send(page, path)
    assert figure(page, "gia_cam").input_value() == "61.234"
    # Somebody types on, and the same old file comes again with another figure: not overwritten before one says so.
    figure(page, "gia_cam").fill("61.500")
    saved(page)
    row[3].value = 62000
    book.save(path)
    send(page, path)
    assert "61.500" in page.get_by_role("main").inner_text(), page.get_by_role("main").inner_text()
    site.check(page)
    page.goto(site.address + PATH)
    send(page, path, overwrites=True)
    assert figure(page, "gia_cam").input_value() == "62.000"
    site.picture(page, "nhap")


def send(page, path, overwrites=False):
    page.get_by_text("Nhập từ biểu Excel đã điền").click()
    page.get_by_label("Tệp Excel").set_input_files(path)
    if overwrites:
        page.get_by_label("Ghi đè số đã lưu khác với tệp").check()
    with page.expect_navigation():
        page.get_by_role("button", name="Nhập", exact=True).click()


def two_tabs(site, _):
    """A colleague in the same cell: the later one sees both, and chooses."""
    first, second = site.person("an"), site.person("em")
    for page in (first, second):
        page.goto(site.address + PATH)
    figure(first, "dt_lua").fill("210")
    saved(first)
    figure(second, "dt_lua").fill("220")
    second.wait_for_selector("td.wrong .remark button")
    remark = second.locator("td.wrong .remark").inner_text()
    assert "Nguyễn Văn An" in remark and "210" in remark, remark
    site.check(second)
    second.get_by_role("button", name="Ghi số của tôi").click()
    saved(second)
    first.reload()
    assert figure(first, "dt_lua").input_value() == "220,0"
    site.picture(second, "nhap-xung-dot")
