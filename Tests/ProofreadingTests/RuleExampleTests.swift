import Document
import Proofreading
import Testing

@Suite struct RuleExampleTests {
    @Test func everythingHasAPlace() {
        #expect(Manuscript(file: "a", format: .text).paragraphs.isEmpty)
    }
}
