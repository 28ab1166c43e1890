"""Quản trị: a person is added and gets in, a wrong file is refused with its line, a backup is made, codes are switched on."""


def run(site):
    page = site.person("quan-tri")
    page.get_by_role("link", name="Quản trị", exact=True).first.click()
    site.check(page)
    site.picture(page, "quan-tri-nguoi-dung")
    page.get_by_label("Tên đăng nhập").fill("hoa")
    page.get_by_label("Họ tên").fill("Đỗ Thị Hoa")
    page.get_by_label("Vai trò").nth(0).select_option(label="Cán bộ nhập liệu")
    page.get_by_label("Đơn vị", exact=True).nth(0).fill("minh-tan")
    page.get_by_role("button", name="Thêm người dùng").click()
    password = page.locator("code.secret").inner_text()
    site.check(page)
    site.picture(page, "quan-tri-mot-nguoi")

    other = site.visitor()
    other.goto(site.address + "/dang-nhap")
    other.get_by_label("Tên đăng nhập").fill("hoa")
    other.get_by_label("Mật khẩu").fill(password)
    other.get_by_role("button", name="Đăng nhập").click()
    other.wait_for_url(site.address + "/")
    assert "xã Minh Tân" in other.inner_text("main")
    other.goto(site.address + "/xac-nhan-hai-buoc")
    site.check(other)
    site.picture(other, "xac-nhan-hai-buoc")

    # Regimes: a draft with a mistake says where.
    page.get_by_role("link", name="Chế độ báo cáo").click()
    site.check(page)
    site.picture(page, "quan-tri-che-do")
    page.locator("input[name=ma]").fill("moi")
    page.set_input_files("input[name=tep]", files=[
        {"name": "regime.yaml", "mimeType": "text/plain", "buffer": "name: Thử\nla: 1\n".encode()}])
    page.get_by_role("button", name="Tải lên và kiểm tra").click()
    assert "regimes/moi/regime.yaml:2" in page.inner_text("main")
    assert page.get_by_role("button", name="Công bố bản này").count() == 0
    site.check(page)
    site.picture(page, "quan-tri-ban-thao")
    page.get_by_role("button", name="Bỏ bản thảo").click()

    for name in ["Đơn vị", "Thời hạn và ngày nghỉ", "Nhật ký", "Bảng thông báo", "Khóa truy cập", "Sao lưu"]:
        page.get_by_role("link", name=name, exact=True).click()
        site.check(page)
        site.picture(page, "quan-tri-" + name.lower().replace(" ", "-"))
    # The whole chain is computed again, which takes a program without optimisation a while.
    page.get_by_role("button", name="Sao lưu ngay").click(timeout=120000)
    backup = page.get_by_role("link", name="bao-cao-2026-11-20")
    for _ in range(240):
        if backup.count():
            break
        page.wait_for_timeout(500)
        page.reload()
    with page.expect_download() as download:
        backup.click()
    assert download.value.path().stat().st_size > 100_000
    page.get_by_role("link", name="Khóa truy cập").click()
    page.get_by_label("Chương trình").fill("một cửa")
    page.get_by_role("button", name="Cấp khóa mới").click()
    assert len(page.locator("code.secret").inner_text()) == 64
    site.check(page)
