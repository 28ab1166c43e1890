package import Finding
import ReportModel

extension ReturnLife {
    /// Where the return stands, inside a sentence.
    ///
    /// - Parameter isWritten: whether there is anything of it.
    package func stateWords(isWritten: Bool) -> Message {
        switch state {
        case .draft: isWritten ? .stateDraft : .stateNothing
        case .submitted: .stateSubmitted
        case .returned: .stateReturned
        case .accepted: .stateAccepted
        case .amending: .stateAmending
        case .excused: .stateExcused
        }
    }
}
