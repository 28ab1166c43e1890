import Finding
import Operations
import ReportStore

extension SQLiteStore {
    /// Writes down what was done on the command line, and by which user of the machine.
    func noteCommand(_ action: String, _ subject: String, _ detail: String = "") throws(Refusal) {
        let who = "baocao (\(Surroundings.author))"
        try note(
            action, subject: subject, detail: detail.isEmpty ? who : "\(who): \(detail)", login: "",
            time: Surroundings.now)
    }
}
