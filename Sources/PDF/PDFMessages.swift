import Finding

extension Message {
    static func fontNotCut(_ name: String) -> Message {
        Message(
            vi: "Không trích được phông \(name) để nhúng vào PDF; tệp phông có thể đã hỏng.",
            en: "The font \(name) could not be cut for embedding; its file may be damaged.")
    }
}
