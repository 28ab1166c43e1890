import Finding

struct SampleImport {
    var folder: String
    var terminal: Terminal
    func run() throws(Refusal) {}
}
