import Consolidation
import Finding
import Foundation
import Operations
import ReportModel
import ReportServer
import ReportStore
import SampleSite
import TestSupport
import Testing
import Workspace

@Suite struct ConsolidationPageTests {
    private static let path = "/tong-hop/ktxh/2026-10"

    private func client(_ login: String) throws -> SiteClient { SiteClient(try SampleSite().open(), login: login) }

    @Test func sumsStandBesideEarlierOnes() throws {
        let page = try client("chi").get(Self.path)
        #expect(page.status == 200)
        // As `baocao consolidate --compare prev,year_ago` prints it.
        for text in ["ước 41.646,0", "ước 38.140,7", "+9,19%", "+6,41%", "Cùng kỳ"] {
            #expect(page.text.contains(text), "\(text)")
        }
        #expect(page.text.contains("/so-lieu/thu_ns?duoi=minh-son"))
    }

    @Test func theLatestOneIsWhereTheTabLeads() throws {
        let client = try client("chi")
        #expect(client.get("/tong-hop").location == "/tong-hop/ktxh/2026-11")
        let chosen = client.get("/tong-hop?che-do=tthc&ky=2026-09&duoi=minh-tan&chon=1&so-sanh=ytd")
        #expect(chosen.location == "/tong-hop/tthc/2026-09?duoi=minh-tan&chon=1&so-sanh=ytd")
    }

    @Test(arguments: [
        ("&chon=1", [String]()), ("&so-sanh=ytd,target", ["Lũy kế năm", "Kế hoạch", "Đạt"]),
        ("&so-sanh=ytd_year_ago&so-sanh=moving_13", ["Lũy kế cùng kỳ", "13 kỳ"]),
    ])
    func comparisonsAreChosen(_ query: String, _ heads: [String]) throws {
        let text = try client("chi").get("\(Self.path)?duoi=minh-son\(query)").text
        let table = text.split(separator: "<thead>").dropFirst().first ?? ""
        let head = table.prefix(while: { !$0.isNewline })
        for name in heads { #expect(head.contains("<th scope=\"col\">\(name)</th>")) }
        #expect(head.contains("Tăng, giảm") == heads.contains("Lũy kế cùng kỳ"))
    }

    @Test func whoIsMissingIsNamed() throws {
        let page = try client("chi").get("/tong-hop/ktxh/2026-11?duoi=minh-son").text
        #expect(page.contains("Chưa có số liệu của 41/41 đơn vị"))
        #expect(page.contains("<a href=\"/nhap/ktxh/minh-tan/2026-11\">xã Minh Tân</a>"))
    }

    @Test func aFigureLeadsDownToTheReturn() throws {
        let client = try client("chi")
        let top = client.get("\(Self.path)/so-lieu/thu_ns?duoi=minh-son").text
        let largest = try #require(top.range(of: "xã Thanh Lâm"))
        let least = try #require(top.range(of: "xã An Điền"))
        #expect(largest.lowerBound < least.lowerBound)
        #expect(top.contains("4,0%"))
        #expect(top.contains("<svg"))
        #expect(top.contains("cộng của 41 đơn vị cấp dưới"))
        let below = client.get("\(Self.path)/so-lieu/thu_ns?duoi=minh-tan").text
        #expect(below.contains("/nhap/ktxh/minh-tan/2026-10"))
        #expect(below.contains("Văn phòng xã Minh Tân"))
        // One that the return computes leads on to what it is computed from.
        #expect(client.get("\(Self.path)/so-lieu/sl_lua?duoi=minh-tan").text.contains("[ns_lua]"))
    }

    @Test func aCountedFigureLeadsToItsEntries() throws {
        let page = try client("an").get("/tong-hop/tthc/2026-10/so-lieu/truc_tuyen.dat_dai?duoi=minh-tan").text
        #expect(page.contains("/so/ho_so/minh-tan?che-do=tthc&amp;chi-tieu=truc_tuyen.dat_dai&amp;ky=2026-10"))
    }

    @Test func everybodySeesTheirUnitAndWhatIsBelow() throws {
        let client = try client("an")
        #expect(client.get(Self.path).text.contains("<b>1</b>") == false)
        #expect(client.get("\(Self.path)?duoi=minh-tan").status == 200)
        for unit in ["minh-son", "xa-02"] {
            for tail in ["", "/so-lieu/thu_ns", "/khac-thuong", "/loi-van", "/tai/csv", "/tai/xlsx", "/tai/json"] {
                let answer = client.get("\(Self.path)\(tail)?duoi=\(unit)")
                #expect(answer.status == 403, "\(tail) \(unit)")
            }
        }
        // Without a unit it is one's own.
        let own = client.get("\(Self.path)/tai/csv").text
        #expect(own.contains(",minh-tan,") && !own.contains(",xa-02,"))
    }

    @Test(arguments: [
        "/tong-hop/khong-co/2026-10", "/tong-hop/ktxh/2026-Q3", "/tong-hop/ktxh/2026-13", "/tong-hop/ktxh/1990-01",
        "/tong-hop/ktxh/2026-10?duoi=khong-co", "/tong-hop/ktxh/2026-10/so-lieu/khong_co",
        "/tong-hop/ktxh/2026-10/so-lieu/.", "/tong-hop/ktxh/2026-10/tai/exe", "/tong-hop/ktxh/2026-10?duoi=huyen-bac",
    ])
    func whatIsNotThereIsSaid(_ address: String) throws {
        #expect(try client("chi").get(address).status == 404)
    }

    @Test func filesAreThoseOfTheCommandLine() throws {
        let client = try client("chi")
        let csv = client.get("\(Self.path)/tai/csv?duoi=minh-son")
        #expect(csv.header("Content-Disposition")?.contains("tong-hop-ktxh-2026-10-minh-son.csv") == true)
        #expect(csv.text.contains("ktxh,2026-10,minh-son,tỉnh Minh Sơn,tinh,thu_ns,"))
        #expect(client.get("\(Self.path)/tai/xlsx?duoi=minh-son").body.starts(with: Array("PK".utf8)))
        #expect(client.get("\(Self.path)/tai/json?duoi=minh-son").text.hasPrefix("{"))
    }

    @Test func textsOfUnitsAreGathered() throws {
        let page = try client("chi").get("\(Self.path)/loi-van?duoi=minh-son")
        #expect(page.status == 200)
        #expect(page.text.contains("<h3><a href=\"/nhap/ktxh/minh-tan/2026-10\">xã Minh Tân</a></h3>"))
        let empty = try client("chi").get("/tong-hop/ktxh/2026-11/loi-van?duoi=minh-son").text
        #expect(empty.contains("Chưa đơn vị nào viết"))
    }

    /// A figure ten times too large is found, drawn and led back to its return.
    @Test func strangeFiguresAreShownWithTheirHistory() throws {
        let site = try SampleSite().open()
        let (clerk, office) = (SiteClient(site, login: "an"), SiteClient(site, login: "chi"))
        let changes = "{\"changes\":[{\"id\":\"f.gia_cam\",\"text\":\"610.000\",\"before\":\"\",\"status\":null}]}"
        #expect(clerk.postJSON("/nhap/ktxh/minh-tan/2026-11/o", changes).status == 200)
        #expect(!office.get("/tong-hop/ktxh/2026-11/khac-thuong?duoi=minh-son").text.contains("610.000"))
        let page = office.get("/tong-hop/ktxh/2026-11/khac-thuong?duoi=minh-son&tinh=tat-ca").text
        #expect(page.contains("xã Minh Tân: Đàn gia cầm"))
        #expect(page.contains("610.000") && page.contains("<svg class=\"line\""))
    }

    /// What is kept between requests never outlives what it was made of.
    @Test func nothingStaleIsShown() throws {
        let site = try SampleSite().open()
        let (clerk, office) = (SiteClient(site, login: "an"), SiteClient(site, login: "chi"))
        var before = ""
        for figure in ["200,0", "310,5"] {
            let changes =
                "{\"changes\":[{\"id\":\"f.dt_lua\",\"text\":\"\(figure)\",\"before\":\"\(before)\",\"status\":null}]}"
            _ = clerk.postJSON("/nhap/ktxh/minh-tan/2026-11/o", changes)
            let page = office.get("/tong-hop/ktxh/2026-11/so-lieu/dt_lua?duoi=minh-son&tinh=tat-ca").text
            #expect(page.contains("<span>\(figure)*</span>"), "\(figure)")
            before = figure
        }
        #expect(office.get("/tong-hop/ktxh/2026-11/so-lieu/dt_lua?duoi=minh-son").text.contains("<span>…</span>"))
    }

    /// A consolidation that was kept while the store grew says the same as one that is made anew.
    @Test(arguments: 0..<2)
    func keptConsolidationsAreThoseMadeAnew(_ seed: Int) throws {
        var random = Seeded(UInt64(seed))
        let sample = try SampleSite()
        let workspace = try WorkspaceFolder(sample.folder).load()
        let store = try WorkspaceFolder(sample.folder).storeForWriting(workspace.settings)
        let loaded = try #require(workspace.regimes["tthc"])
        let count: CountedReturns = [.submitted, .all][seed % 2]
        let shelf = ConsolidationShelf()
        let units = workspace.tree.units.filter { loaded.regime.isOwed(by: $0) && $0.until == nil }.map(\.code)
        let periods: [Period] = (8...11).map { .month(year: 2026, month: $0) }
        for _ in 0..<3 {
            let period = try #require(periods.randomElement(using: &random))
            let question: @Sendable (ConsolidationRun) throws(Refusal) -> [ConsolidationView.Line] = {
                (run) throws(Refusal) in
                guard let row = run.commonRow else { return [] }
                return try ConsolidationView(
                    run, row: row, bases: Comparison.Base.allCases, withMembers: true, language: .vi
                ).lines
            }
            let kept = try shelf.ask(workspace, loaded, period, count: count, store: store, question)
            let anew = try question(ConsolidationRun(workspace, loaded, period, store: store, count: count))
            #expect(kept == anew)
            #expect(!kept.isEmpty)
            let unit = try #require(units.randomElement(using: &random))
            let key = ReturnKey(
                regime: "tthc", unit: unit, period: try #require(periods.randomElement(using: &random)))
            if Bool.random(using: &random) || unit != "minh-tan" {
                var content = try store.latest(key)?.content ?? ReturnContent()
                let value = Int64.random(in: 0...500, using: &random)
                content.figures[FigureKey("truc_tuyen", "dat_dai")] = .given(Quantity(mantissa: value), .official)
                let expected = try store.latest(key)?.number ?? 0
                // What was accepted cannot be written to any more; then nothing has changed.
                _ = try? store.append(
                    [ReturnDraft(key: key, content: content, expected: expected)], author: "thử", time: 1)
            }
            if Bool.random(using: &random) {
                let entries = try store.entries(unit: "minh-tan", register: "ho_so")
                let gone = try #require(entries.randomElement(using: &random))
                try store.append(
                    changes: [.delete(key: gone.key)], unit: "minh-tan", register: "ho_so", author: "thử", time: 1)
            }
        }
    }

    /// A regime that begins later has pages for its periods, and they end.
    @Test func aRegimeThatHasNotBegunIsShown() throws {
        let sample = try SampleSite()
        let path = "\(sample.folder)/regimes/ktxh/regime.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacing(try Regex("first_period: .*"), with: "first_period: 2027-03")
            .write(toFile: path, atomically: true, encoding: .utf8)
        let page = SiteClient(try sample.open(), login: "chi").get("/tong-hop/ktxh/2027-03")
        #expect(page.status == 200)
        #expect(page.text.contains("<option value=\"2027-03\" selected>"))
    }

    /// What stood below an office when a period closed stays its own to see, in figures and in texts, when a unit moves away.
    @Test func anOfficeKeepsWhatStoodBelowIt() throws {
        let sample = try SampleSite()
        let path = "\(sample.folder)/units.csv"
        var lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
        let index = try #require(
            lines.firstIndex { $0.hasPrefix("minh-tan,") && $0.contains(",minh-son,xa,2025-07-01,") })
        var fields = lines[index].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        fields[6] = "2026-10-31"
        lines[index] = fields.joined(separator: ",")
        fields[3] = ""
        fields[5] = "2026-11-01"
        fields[6] = ""
        lines.insert(fields.joined(separator: ","), at: index + 1)
        try (lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
        let site = try sample.open()
        let office = SiteClient(site, login: "chi")
        for tail in ["", "/loi-van", "/so-lieu/thu_ns"] {
            #expect(office.get("/tong-hop/ktxh/2026-09\(tail)?duoi=minh-son").status == 200, "\(tail)")
        }
        // From then on it is no business of the office any more.
        #expect(office.get("/nhap/ktxh/minh-tan/2026-11").status == 403)
        #expect(office.get("/tong-hop/ktxh/2026-11?duoi=minh-tan").status == 403)
    }
}
