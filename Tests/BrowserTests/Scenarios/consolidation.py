"""Tổng hợp: an office reads the sums, chooses another comparison by keyboard, and goes down to a unit's return."""


def run(site):
    page = site.person("chi")
    page.get_by_role("link", name="Tổng hợp", exact=True).click()
    page.wait_for_url("**/tong-hop/ktxh/*")
    page.locator("select[name=ky]").select_option("2026-10")
    page.get_by_label("Lũy kế năm").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tong-hop/ktxh/2026-10?**")
    assert page.get_by_role("columnheader", name="Lũy kế năm").count() == 1
    site.check(page)
    site.picture(page, "tong-hop")
    down(site, page)
    page.goto(site.address + "/tong-hop/ktxh/2026-09/khac-thuong")
    assert page.locator("ol.outliers li").count() == 3
    page.locator("ol.outliers summary").first.click()
    site.check(page)
    site.picture(page, "khac-thuong")
    page.goto(site.address + "/tong-hop/ktxh/2026-10/loi-van")
    assert page.get_by_role("heading", level=3).count() > 30
    site.check(page)
    site.picture(page, "loi-van")
    below(site)


def down(site, page):
    page.get_by_role("row", name="Thu ngân sách nhà nước trên địa bàn").get_by_role("link").first.click()
    assert page.locator("figure.chart svg").count() == 1
    # The largest comes first.
    assert page.locator("table.sums tbody tr th").first.inner_text() != ""
    site.check(page)
    site.picture(page, "so-lieu")
    page.get_by_role("link", name="xã Minh Tân").click()
    page.wait_for_url("**duoi=minh-tan**")
    site.check(page)
    page.get_by_role("link", name="Mở báo cáo của đơn vị").click()
    page.wait_for_url("**/nhap/ktxh/minh-tan/2026-10")


def below(site):
    """A clerk sees the own unit; others are refused with a page that says so."""
    page = site.person("an")
    page.goto(site.address + "/tong-hop/ktxh/2026-10")
    site.check(page)
    refused = page.goto(site.address + "/tong-hop/ktxh/2026-10?duoi=minh-son")
    assert refused.status == 403
    site.check(page)
