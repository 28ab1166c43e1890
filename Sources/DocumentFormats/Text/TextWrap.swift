/// Breaks and places text on lines of equally wide characters.
enum TextWrap {
    /// Returns the lines of `text`, broken at spaces where a word no longer fits and at every `\n`. The first line has
    /// `indent` columns less. A word that is too long keeps a line for itself.
    static func lines(of text: String, width: Int, indent: Int = 0) -> [String] {
        var lines: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var current = ""
            var used = lines.isEmpty ? indent : 0
            var isEmpty = true
            for word in line.split(separator: " ", omittingEmptySubsequences: false) {
                let length = word.count
                if !isEmpty, used + 1 + length > width {
                    lines.append(trimmed(current))
                    (current, used) = (String(word), length)
                } else {
                    if !isEmpty {
                        current += " "
                        used += 1
                    }
                    current += word
                    used += length
                }
                isEmpty = false
            }
            lines.append(trimmed(current))
        }
        return lines
    }

    static func centered(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, (width - text.count) / 2)) + text
    }

    static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    /// Returns `text` without spaces at its end.
    static func trimmed(_ text: String) -> String {
        var text = Substring(text)
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
