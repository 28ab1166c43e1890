import Foundation
import TestSupport
import Testing

/// `baocao proofread --annotate` and `--fix`.
struct MarkedCopyTests {
    /// A folder with a Word file that holds an error in a sum and a date to mend.
    private func folder() throws -> Program.Folder {
        let folder = try Program.Folder()
        let outline = """
            ---
            title: Kết quả công tác {{ period.name }}
            recipients: [Như trên]
            ---
            Trong tháng tiếp nhận 2.229 hồ sơ, gồm: trực tuyến 806 hồ sơ; trực tiếp 1.367 hồ sơ; bưu chính 22 hồ sơ.

            Thực hiện Nghị định số 30/2020/NĐ-CP ngày 5 tháng 3 năm 2020 của Chính phủ.

            """
        try SmallWorkspace.make(folder, replacing: ["regimes/viec/outline.md": outline])
        try folder.write(
            "regime,unit,period,indicator,value\nviec,XA-1,2026-10,moi,5\nviec,XA-1,2026-10,truoc,2\n"
                + "viec,XA-1,2026-10,xong,3\n", to: "so-lieu.csv")
        _ = try Program.run(["import", "so-lieu.csv"], in: folder)
        let built = try Program.run(
            ["build", "--regime", "viec", "--unit", "XA-1", "--period", "2026-10", "--draft", "-o", "bao-cao.docx"],
            in: folder)
        #expect(built.status == 0, "\(built.errors)\(built.output)")
        return folder
    }

    private func run(_ folder: Program.Folder, _ words: String...) throws -> Program.Outcome {
        try Program.run(["proofread", "--only", "SL001,NT007"] + words, in: folder)
    }

    private func part(_ name: String, of file: String, in folder: Program.Folder) throws -> String {
        try Tools.run(try #require(Tools.path("unzip")), ["-p", "\(folder.path)/\(file)", name]).output
    }

    @Test(.enabled(if: Tools.path("unzip") != nil, "needs unzip")) func commentsAndChanges() throws {
        let folder = try folder()
        let original = try Data(contentsOf: URL(filePath: "\(folder.path)/bao-cao.docx"))
        let outcome = try run(folder, "bao-cao.docx", "--annotate", "nhan-xet.docx", "--fix", "sua.docx")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors == """
                Đã ghi nhan-xet.docx: 2 nhận xét
                Đã ghi sua.docx: 1 chỗ sửa chờ duyệt

                """)
        let comments = try part("word/comments.xml", of: "nhan-xet.docx", in: folder)
        #expect(comments.contains("SL001: ") && comments.contains("= 806 + 1.367 + 22 = 2.195, khác 2.229"))
        #expect(comments.contains("w:date=\"2026-11-20T07:00:00Z\" w:initials=\"BC\""))
        let fixed = try part("word/document.xml", of: "sua.docx", in: folder)
        #expect(fixed.contains("<w:ins ") && fixed.contains(">0</w:t></w:r></w:ins>") && !fixed.contains("w:comment"))
        #expect(try Data(contentsOf: URL(filePath: "\(folder.path)/bao-cao.docx")) == original)
        // What was mended is not found again.
        #expect(try !run(folder, "sua.docx").output.contains("NT007"))
        let both = try run(folder, "bao-cao.docx", "--annotate", "ca-hai.docx", "--fix", "./ca-hai.docx")
        #expect(both.errors == "Đã ghi ca-hai.docx: 2 nhận xét, 1 chỗ sửa chờ duyệt\n")
    }

    @Test func severalDocumentsNeedAFolder() throws {
        let folder = try folder()
        try FileManager.default.copyItem(atPath: "\(folder.path)/bao-cao.docx", toPath: "\(folder.path)/khac.docx")
        let outcome = try run(folder, "bao-cao.docx", "khac.docx", "--annotate", "ra")
        #expect(outcome.status == 1)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/ra").sorted() == [
                "bao-cao.docx", "khac.docx",
            ])
        let refused = try run(folder, "bao-cao.docx", "khac.docx", "--fix", "ra.docx")
        #expect(refused.status == 2 && refused.errors.contains("tên thư mục"))
    }

    @Test func documentsAreNotOverwritten() throws {
        let folder = try folder()
        for target in ["bao-cao.docx", "./bao-cao.docx", "."] {
            let outcome = try run(folder, "bao-cao.docx", "--fix", target)
            #expect(outcome.status == 2 && outcome.errors.contains("tên khác"), "\(target)")
        }
    }

    @Test func onlyWordFilesAreMarked() throws {
        let folder = try folder()
        try folder.write("Trong tháng tiếp nhận 30 hồ sơ.\n", to: "a.txt")
        let outcome = try run(folder, "a.txt", "--annotate", "b.docx")
        #expect(outcome.status == 2 && outcome.output.contains("--html"))
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/b.docx"))
        #expect(try run(folder, "bao-cao.docx", "--watch", "--fix", "b.docx").status == 2)
        #expect(try run(folder, "bao-cao.docx", "--fix", "khong-co/b.docx").status == 2)
    }
}
