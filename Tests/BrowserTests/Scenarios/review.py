"""Duyệt: a commune sends a corrected return, a leader gives it back from a telephone with a reason, and takes the next one."""

KEY = "cntt/to-cntt/2026-11"


def fill(site, page):
    """The figures of last month, as the form shows them, and a sentence for each text."""
    for row in page.locator("table.grid tbody tr").all():
        field = row.locator("td.typed input:not([type=hidden])")
        if field.count():
            field.first.fill(row.locator("td.before").first.inner_text().strip() or "0")
    # What was left of last month is where this month begins.
    row = page.locator("table.grid tbody tr").filter(has=page.locator('input[name="f.ho_tro_cuoi_ky"]'))
    begin = int(row.locator("td.before").first.inner_text())
    new, done = (int(page.locator(f'input[name="f.{code}"]').input_value()) for code in ("ho_tro_moi", "ho_tro_xong"))
    page.locator('input[name="f.ho_tro_dau_ky"]').fill(str(begin))
    page.locator('input[name="f.ho_tro_cuoi_ky"]').fill(str(begin + new - done))
    for field in page.locator("label.text textarea").all():
        field.fill("Trong tháng hệ thống mạng hoạt động ổn định.")
    settle(site, page)


def change(site, page):
    field = page.locator("td.typed input:not([type=hidden])").first
    field.fill(str(int(field.input_value().replace(".", "")) + 1))
    page.locator("label.text textarea").first.fill("Trong tháng hệ thống mạng hoạt động ổn định, có một lần mất điện.")
    settle(site, page)


def settle(site, page):
    site.until(page, "document.getElementById('luu').textContent.startsWith('Đã lưu')")
    # The button is pressed while the last word is not saved yet: it goes along.
    for field in page.locator("#ket-qua textarea").all():
        field.fill("Đã kiểm tra lại, số liệu đúng.")


def done(page, word):
    assert page.url.endswith(f"?xong={word}"), page.url + ": " + page.locator("main").inner_text()


def run(site):
    clerk = site.person("giang")
    clerk.goto(f"{site.address}/nhap/{KEY}")
    fill(site, clerk)
    with clerk.expect_navigation():
        clerk.get_by_role("button", name="Gửi báo cáo").click()
    done(clerk, "gui")
    assert "Đã gửi báo cáo" in clerk.get_by_role("status").first.inner_text()
    leader = site.person("binh", size="phone")
    leader.get_by_role("link", name="Duyệt", exact=True).click()
    site.check(leader)
    site.picture(leader, "duyet")
    leader.locator("ul.cards a").filter(has_text="Tổ Công nghệ thông tin").first.click()
    site.check(leader)
    leader.get_by_label("Lý do").fill("Số máy đã sửa chưa khớp biên bản")
    with leader.expect_navigation():
        leader.get_by_role("button", name="Trả lại").click()
    done(leader, "return")
    clerk.goto(f"{site.address}/")
    assert clerk.get_by_text("Số máy đã sửa chưa khớp biên bản").count() == 1
    clerk.goto(f"{site.address}/nhap/{KEY}")
    change(site, clerk)
    with clerk.expect_navigation():
        clerk.get_by_role("button", name="Gửi báo cáo").click()
    done(clerk, "gui")
    leader.goto(f"{site.address}/duyet/{KEY}")
    assert leader.locator("td.changed").count() >= 1
    site.check(leader)
    site.picture(leader, "duyet-bao-cao")
    with leader.expect_navigation():
        leader.get_by_role("button", name="Nhận báo cáo").click()
    done(leader, "accept")
    assert leader.get_by_role("button", name="Nhận báo cáo").count() == 0
