import Document

extension Reading {
    /// `text` in the letters of the token at `index`: all capitals, a capital first, or small.
    func inCase(of index: Int, _ text: some StringProtocol) -> String {
        let flags = tokens[index].flags
        if flags.contains(.allCapitals) { return text.uppercased() }
        guard flags.contains(.capitalised) else { return String(text) }
        return text.prefix(1).uppercased() + text.dropFirst()
    }
}
