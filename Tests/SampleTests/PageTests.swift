import Document
import DocumentFormats
import SampleReports
import TestSupport
import Testing

/// The sample's reports as pages, looked at by axe-core in Chromium.
struct PageTests {
    /// Charts, appendices and all: nothing against WCAG 2.2 AA as wide as a telephone, as a desk and in print.
    @Test(.enabled(if: PageChecker.canLook, "needs Chromium and axe-core"))
    func reportsAreAccessible() throws {
        let pages = try SampleCase.latest.map { sample in
            try HTMLPage.write(SampleReports(sample.regime).report(sample.unit, sample.period).document)
        }
        #expect(pages.contains { $0.contains("<svg ") } && pages.contains { $0.contains("class=\"appendix") })
        let problems = try PageChecker.problems(of: pages)
        #expect(problems == "", "\(problems)")
    }

    /// The checker finds what is wrong: otherwise its silence would say nothing.
    @Test(.enabled(if: PageChecker.canLook, "needs Chromium and axe-core"))
    func mistakesAreFound() throws {
        let sample = SampleCase.latest[0]
        let page = try HTMLPage.write(SampleReports(sample.regime).report(sample.unit, sample.period).document)
        let changes = [
            ("<html lang=\"vi\">", "<html>", "html-has-lang"), ("color: #000;", "color: #bbb;", "color-contrast"),
            (".scroll { overflow-x: auto;", ".scroll { width: 60rem;", "wider than the screen"),
            ("role=\"img\" aria-labelledby", "role=\"img\" data-labelledby", "svg-img-alt"),
        ]
        for (text, change, problem) in changes {
            try #require(page.contains(text), "no “\(text)”")
            let found = try PageChecker.problems(of: [
                page.replacing(text, with: change).replacing(#/<title id.*?<\/title>/#, with: "")
            ])
            #expect(found.contains("failed") && found.contains(problem), "\(problem): \(found)")
        }
    }
}
