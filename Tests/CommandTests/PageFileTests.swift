import Foundation
import TestSupport
import Testing

/// PDF and HTML from the command line.
@Suite(.serialized)
struct PageFileTests {
    private static let report = ["--regime", "tthc", "--unit", "minh-tan", "--period", "2026-10"]

    private static let workspace: Program.Folder? = {
        guard let folder = try? Program.Folder() else { return nil }
        let made = try? Program.run("init", "\(folder.path)/minh-son", "--sample", "minh-son")
        return made?.status == 0 ? folder : nil
    }()

    private func build(
        _ folder: Program.Folder, _ arguments: String..., environment: [String: String] = [:]
    ) throws -> Program.Outcome {
        try Program.run(
            ["build", "-w", "\(folder.path)/minh-son"] + Self.report + arguments, environment: environment)
    }

    @Test func bothAreWrittenAndTheSameEachTime() throws {
        let folder = try #require(Self.workspace)
        let first = try build(folder, "--format", "pdf,html", "-o", "\(folder.path)/a.pdf")
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.output == "Đã ghi \(folder.path)/a.pdf\nĐã ghi \(folder.path)/a.html\n")
        _ = try build(folder, "-o", "\(folder.path)/b.pdf")
        _ = try build(folder, "-o", "\(folder.path)/b.html")
        for ending in ["pdf", "html"] {
            let files = try ["a", "b"].map { try Data(contentsOf: URL(filePath: "\(folder.path)/\($0).\(ending)")) }
            #expect(files[0] == files[1] && !files[0].isEmpty)
        }
    }

    @Test func withoutFontsThePDFIsRefusedAndNothingWritten() throws {
        let folder = try #require(Self.workspace)
        let result = try build(
            folder, "--format", "docx,pdf", "-o", "\(folder.path)/c.docx",
            environment: ["BAOCAO_FONTS": "\(folder.path)/none"])
        #expect(result.status == 2)
        #expect(result.errors.contains("PD003") && result.errors.contains("BAOCAO_FONTS"))
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/c.docx"))
    }

    /// A file with a font's name that is none: no crash, no half-written file.
    @Test func aDamagedFontIsNone() throws {
        let folder = try #require(Self.workspace)
        for cut in ["Regular", "Bold", "Italic", "BoldItalic"] {
            try folder.write(Data(repeating: 0x41, count: 5000), to: "fonts/LiberationSerif-\(cut).ttf")
        }
        let result = try build(
            folder, "-o", "\(folder.path)/d.pdf", environment: ["BAOCAO_FONTS": "\(folder.path)/fonts"])
        #expect(result.status == 2 && result.errors.contains("PD003"))
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/d.pdf"))
    }
}
