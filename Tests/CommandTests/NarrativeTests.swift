import Foundation
import TestSupport
import Testing

/// `baocao gather` and the reports of the offices above.
struct NarrativeTests {
    private static let outline = """
        ---
        title: Kết quả công tác {{ period.name }}
        recipients: [Như trên]
        ---
        Trong kỳ có {{ moi | unit }} mới.

        # Khó khăn

        ```section kho_khan
        prompt: Nêu khó khăn
        ```

        # Kiến nghị

        ```section kien_nghi
        prompt: Nêu kiến nghị
        required: false
        ```

        """

    private static let consolidated = """
        ---
        title: Kết quả công tác {{ period.name }} của tỉnh
        recipients: [Như trên]
        ---
        Trong kỳ toàn tỉnh có {{ moi | unit }} mới, còn {{ con | unit }}.

        ```units
        complete: Tất cả các xã đã gửi báo cáo.
        ```

        # Khó khăn của các xã

        ```section kho_khan
        prompt: Tổng hợp khó khăn
        ```

        # Kiến nghị của các xã

        ```section kien_nghi
        prompt: Tổng hợp kiến nghị
        empty: Các xã không có kiến nghị.
        ```

        Số liệu từng xã tại Phụ lục kèm theo.

        # Số liệu từng xã {.appendix}

        ```table
        rows: units
        total: {label: Toàn tỉnh}
        columns:
          - {head: [TT], value: index}
          - {head: [Xã], value: label}
          - {head: [Việc mới], value: moi}
          - {head: [Kinh phí], value: tien}
        ```

        """

    private func workspace() throws -> Program.Folder {
        let folder = try Program.Folder()
        let letterhead = [
            "issuer: \"{NAME}\"", "symbol: UBND", "place: \"{short}\"", "authority: [CHỦ TỊCH]", "signer: Nguyễn Văn A",
        ].map { "    \($0)\n" }.joined()
        try SmallWorkspace.make(
            folder,
            replacing: [
                "regimes/viec/outline.md": Self.outline, "regimes/viec/consolidated.md": Self.consolidated,
                "baocao.yaml": "name: Thử nghiệm\nletterheads:\n  xa:\n\(letterhead)  tinh:\n\(letterhead)",
            ])
        return folder
    }

    private func enter(_ folder: Program.Folder, _ unit: String, _ text: String, moi: Int = 5) throws {
        try folder.write(
            """
            regime,unit,period,indicator,value
            viec,\(unit),2026-10,truoc,10
            viec,\(unit),2026-10,moi,\(moi)
            viec,\(unit),2026-10,xong,4
            viec,\(unit),2026-10,kho_khan,"\(text)"

            """, to: "so-lieu.csv")
        let outcome = try Program.run("import", "-w", folder.path, "\(folder.path)/so-lieu.csv", "--replace")
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    }

    private func act(_ folder: Program.Folder, _ action: String, _ unit: String) throws {
        let outcome = try Program.run(
            action, "-w", folder.path, "--regime", "viec", "--unit", unit, "--period", "2026-10", "--reason",
            "sửa lời văn")
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    private func gather(_ folder: Program.Folder, _ words: String...) throws -> Program.Outcome {
        try Program.run(
            ["gather", "-w", folder.path, "--regime", "viec", "--period", "2026-10", "--under", "TINH"] + words)
    }

    private let file = "narratives/viec/2026-10/TINH.md"

    @Test func whatTheOfficeEditedIsNotOverwritten() throws {
        let folder = try workspace()
        // Figures in a unit's text are the unit's own.
        try enter(folder, "XA-1", "Có {{ moi | unit }} mới nên *quá tải*.\n\n- thiếu người;\n- thiếu máy.")
        try enter(folder, "XA-2", "Đường xa.", moi: 7)
        try act(folder, "submit", "XA-1")
        try act(folder, "submit", "XA-2")
        var log = try gather(folder, "--dry-run").output
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/\(file)"))
        log += try gather(folder).output
        let first = try folder.read(file)
        expectGolden(first, "gathered.md")
        #expect(try gather(folder).output.contains("0 phần mới, 0 phần cập nhật, 0 phần cần xem, 2 phần giữ nguyên"))
        #expect(try folder.read(file) == first)

        // The office edits one text; both units change theirs.
        try folder.write(first.replacing("Có 05 việc mới nên", with: "Việc tăng nhanh nên"), to: file)
        for (unit, text) in [("XA-1", "Vẫn {{ moi | unit }} mới."), ("XA-2", "Đường đã sửa, còn thiếu máy -->.")] {
            try act(folder, "return", unit)
            // What was given back does not count until it is sent again: its text is not offered.
            log += try gather(folder, "--dry-run").output
            try enter(folder, unit, text)
            try act(folder, "submit", unit)
        }
        let again = try gather(folder)
        log += again.output + again.errors
        let second = try folder.read(file)
        #expect(second.contains("Việc tăng nhanh nên"))
        expectGolden(second, "gathered-again.md")

        // What the office removed does not come back.
        let start = try #require(second.range(of: "<!-- XA-2 |"))
        let end = try #require(second.range(of: "<!-- CẦN XEM"))
        var cut = second
        cut.removeSubrange(start.lowerBound..<end.lowerBound)
        try folder.write(cut, to: file)
        log += try gather(folder).output
        #expect(try folder.read(file) == cut)
        expectGolden(log.replacing(folder.path + "/", with: ""), "gather.txt")
    }

    @Test func theOfficeAboveBuildsItsReport() throws {
        let folder = try workspace()
        try enter(folder, "XA-1", "Thiếu máy.")
        let words = [
            "build", "-w", folder.path, "--regime", "viec", "--unit", "TINH", "--period", "2026-10", "-o",
            "\(folder.path)/tinh.txt",
        ]
        let none = try Program.run(words)
        #expect(none.status == 1)
        #expect(none.errors.contains("lỗi DC002"), "\(none.errors)")
        try act(folder, "submit", "XA-1")
        let early = try Program.run(words)
        #expect(early.status == 1)
        #expect(early.errors.contains("baocao gather --under TINH"), "\(early.errors)")
        #expect(try gather(folder).status == 0)
        let built = try Program.run(words)
        #expect(built.status == 0, "\(built.errors)")
        #expect(built.errors.contains("TH003"))
        expectGolden(try folder.read("tinh.txt"), "consolidated-report.txt")
        try enter(folder, "XA-2", "Không")
        try act(folder, "submit", "XA-2")
        #expect(try Program.run(words).status == 0)
        #expect(try folder.read("tinh.txt").contains("Tất cả các xã đã gửi báo cáo."))
    }

    @Test func theReportOfTheProvinceProofreadsClean() throws {
        let folder = try ConsolidateTests.sample.get()
        let base = ["-w", "\(folder.path)/mau", "--regime", "ktxh", "--period", "2026-10"]
        let narrative = "\(folder.path)/loi-van.md"
        let gathered = try Program.run(["gather", "--under", "minh-son", "-o", narrative] + base)
        #expect(gathered.status == 0, "\(gathered.errors)")
        let document = "\(folder.path)/tinh.docx"
        let built = try Program.run(
            ["build", "--unit", "minh-son", "--narrative", narrative, "-o", document, "--format", "docx,txt"] + base)
        #expect(built.status == 0, "\(built.errors)")
        let proofread = try Program.run("proofread", document)
        #expect(proofread.status == 0, "\(proofread.output)")
        // The figures are those that `consolidate` shows.
        let text = try folder.read("tinh.txt")
        let table = try Program.run(["consolidate"] + base).output
        let line = try #require(
            table.split(separator: "\n").first { $0.contains("Thu ngân sách nhà nước trên địa bàn") })
        let figure = try #require(line.split(separator: " ").last)
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("Trong tháng: ước \(figure) triệu đồng"), "\(figure)")
    }

    @Test(arguments: [
        ("```units\n```\n", "outline.md", "DC001"),
        ("```list\nregister: so\nitem: a\n```\n", "consolidated.md", "DC001"),
        ("```table\nrows: units\ncolumns: [{head: [a], value: label}]\n```\n", "outline.md", "DC001"),
        ("```table\nrows: {register: so}\ncolumns: [{head: [a], value: ma}]\n```\n", "consolidated.md", "DC001"),
    ])
    func blocksStandWhereTheyBelong(_ block: String, _ name: String, _ rule: String) throws {
        let folder = try workspace()
        try folder.write("---\ntitle: a\n---\n\n" + block, to: "regimes/viec/\(name)")
        let outcome = try Program.run("status", "-w", folder.path)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("regimes/viec/\(name):5:1: lỗi \(rule)"), "\(outcome.errors)")
    }
}
