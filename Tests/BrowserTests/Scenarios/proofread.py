"""Soát văn bản: a file is dropped, what does not agree is marked and leads to its place, the copy with comments is downloaded."""
import base64
import pathlib
import tempfile
import zipfile

WRONG = """BÁO CÁO
Kết quả giải quyết thủ tục hành chính tháng 10 năm 2026

Trong tháng 10 năm 2026, đơn vị tiếp nhận 125 hồ sơ, trong đó trực tuyến 70 hồ sơ, trực tiếp 45 hồ sơ.
Trong tuần, đơn vị đã tổ chức 03 buổi tuyên truyền ngày 31/11/2026 .
"""


def run(site):
    global until
    until = site.until
    page = site.person("giang")
    page.get_by_role("link", name="Soát văn bản").click()
    site.check(page)
    drop(page, "thang-10.txt", WRONG)
    head = page.locator("#ket-qua-dau")
    head.wait_for()
    assert "2 lỗi" in head.inner_text(), head.inner_text()
    # The list leads to the place, the place back to the list.
    page.locator(".found a").first.click()
    assert page.url.endswith("#v1-m1")
    assert page.evaluate("document.querySelector('#v1-m1').getBoundingClientRect().top >= 0")
    site.check(page)
    site.picture(page, "soat")
    not_read(site, page)
    copies(site, page)
    paste(page)


def drop(page, name, text):
    page.evaluate("""([name, bytes]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(bytes), c => c.charCodeAt(0))], name));
      document.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));
    }""", [name, base64.b64encode(text.encode()).decode()])


def not_read(site, page):
    """What cannot be read is said; the file stays chosen."""
    page.set_input_files("[name=tep]", files=[
        {"name": "rong.docx", "mimeType": "application/octet-stream", "buffer": b""},
        {"name": "cat.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 "}])
    page.get_by_role("button", name="Soát văn bản").click()
    page.locator(".findings li.error").nth(1).wait_for()
    site.check(page)
    page.get_by_role("button", name="Tải bản Word có nhận xét").click()
    page.locator("#ket-qua > .problem").wait_for()
    assert page.evaluate("document.querySelector('[name=tep]').files.length") == 2


def copies(site, page):
    """The report of the page beside, with a mistake in it, comes back with a comment."""
    other = page.context.new_page()
    other.goto(site.address + "/soan/cntt/to-cntt/2026-11")
    other.locator('[name="s.ton_tai"]').fill("Đã xử lý 12 việc, gồm 5 việc gấp và 6 việc thường .")
    until(other, "document.getElementById('luu').textContent.startsWith('Đã lưu')")
    with tempfile.TemporaryDirectory() as folder:
        with other.expect_download() as download:
            other.get_by_role("button", name="Word").click()
        path = pathlib.Path(folder, "bao-cao.docx")
        download.value.save_as(path)
        page.set_input_files("[name=tep]", path)
        for name, part in (("Tải bản Word có nhận xét", "word/comments.xml"), ("Tải bản Word đã sửa", "word/document.xml")):
            with page.expect_download() as download:
                page.get_by_role("button", name=name).click()
            assert download.value.suggested_filename.startswith("bao-cao-"), download.value.suggested_filename
            copy = pathlib.Path(folder, "copy.docx")
            download.value.save_as(copy)
            assert part in zipfile.ZipFile(copy).namelist()
    other.close()


def paste(page):
    page.set_input_files("[name=tep]", [])
    page.get_by_text("Hoặc dán văn bản").click()
    page.get_by_label("Nội dung văn bản").fill(WRONG)
    page.get_by_role("button", name="Soát văn bản").click()
    until(page, "document.querySelector('#ket-qua h3')?.textContent === 'Văn bản dán vào'")
