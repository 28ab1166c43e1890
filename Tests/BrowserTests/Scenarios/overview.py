"""Đăng nhập and Tổng quan: what is owed, what came in; each number leads to where it comes from."""


def run(site):
    visitor = site.visitor()
    visitor.goto(site.address + "/nhap/ktxh/minh-tan/2026-11")
    assert "/dang-nhap" in visitor.url
    site.check(visitor)
    site.picture(visitor, "dang-nhap")
    visitor.get_by_label("Tên đăng nhập").fill("an")
    visitor.get_by_label("Mật khẩu").fill("sai hoàn toàn")
    visitor.get_by_role("button", name="Đăng nhập").click()
    assert "không đúng" in visitor.get_by_role("alert").inner_text()
    visitor.get_by_label("Mật khẩu").fill("muoi-hai-con-giap")
    visitor.keyboard.press("Enter")
    # To where they wanted to go at first.
    visitor.wait_for_url("**/nhap/ktxh/minh-tan/2026-11")

    clerk = site.person("an")
    assert clerk.get_by_text("Quá hạn").count() >= 1
    site.check(clerk)
    office = site.person("chi")
    assert office.locator("table.heat tbody tr").count() >= 10
    site.check(office)
    # Numbers lead to the units that they count, and from there to all of them.
    sent = office.locator('a[href*="/tinh-hinh/ktxh/"][href*="la=da-gui"]').first
    owed = int(sent.inner_text().split("/")[1])
    assert owed > 20, owed
    office.locator("article", has=sent).get_by_role("link", name="Xem tất cả các đơn vị").click()
    assert office.locator("table.list tbody tr").count() == owed
    site.check(office)
    site.picture(office, "tinh-hinh")
    office.goto(site.address + "/")
    site.picture(office, "tong-quan")
    lost = office.goto(site.address + "/khong-co-trang-nay")
    assert lost.status == 404
    site.check(office)
    site.picture(office, "khong-tim-thay")
    office.goto(site.address + "/mat-khau")
    site.check(office)
    site.picture(office, "mat-khau")
