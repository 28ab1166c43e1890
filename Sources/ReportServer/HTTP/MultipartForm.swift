/// A file that came with a form.
package struct UploadedFile: Sendable, Hashable {
    /// The name of its field.
    package var field: String
    /// What it was called where it comes from, without folders.
    package var name: String
    package var bytes: [UInt8]
}

/// A form with files, as browsers send it (RFC 7578). What does not follow the form is left out.
package struct MultipartForm: Sendable {
    package private(set) var fields = FormFields()
    package private(set) var files: [UploadedFile] = []

    /// - Parameter type: the request's content type, which says what stands between the parts.
    package init(_ body: [UInt8], type: String) {
        guard let boundary = MultipartForm.parameter("boundary", of: type), !boundary.isEmpty else { return }
        let mark = Array("--\(boundary)".utf8)
        var pairs: [(name: String, value: String)] = []
        let body = body[...]
        var start = MultipartForm.find(mark, in: body, from: 0).map { $0 + mark.count }
        while let begin = start, let end = MultipartForm.find(mark, in: body, from: begin) {
            read(body[begin..<end], &pairs)
            start = end + mark.count
        }
        fields = FormFields(pairs)
    }

    /// Reads a part: `CRLF headers CRLF CRLF content CRLF`.
    private mutating func read(_ part: ArraySlice<UInt8>, _ pairs: inout [(name: String, value: String)]) {
        let gap: [UInt8] = [13, 10, 13, 10]
        guard let head = MultipartForm.find(gap, in: part, from: part.startIndex), part.suffix(2) == [13, 10],
            head + 4 <= part.endIndex - 2
        else { return }
        let content = part[(head + 4)..<(part.endIndex - 2)]
        let lines = part[..<head].split(separator: 10).map { String(decoding: $0.filter { $0 != 13 }, as: UTF8.self) }
        guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let name = MultipartForm.parameter("name", of: line)
        else { return }
        if let file = MultipartForm.parameter("filename", of: line) {
            // Nothing was chosen where there is neither a name nor content.
            guard !file.isEmpty || !content.isEmpty else { return }
            let last = file.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
            files.append(UploadedFile(field: name, name: last, bytes: Array(content)))
        } else {
            pairs.append((name, String(decoding: content, as: UTF8.self)))
        }
    }

    /// A parameter of a header: `name="…"` or `name=…`. Browsers write a quote in it as `%22`.
    private static func parameter(_ name: String, of header: String) -> String? {
        for part in parts(of: header).dropFirst() {
            let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2, halves[0].drop(while: { $0 == " " }).lowercased() == name else { continue }
            var value = halves[1]
            if value.count >= 2, value.hasPrefix("\""), value.hasSuffix("\"") { value = value.dropFirst().dropLast() }
            return String(value.replacing("%22", with: "\""))
        }
        return nil
    }

    /// What semicolons part; they may stand within quotes as well.
    private static func parts(of header: String) -> [Substring] {
        var isQuoted = false
        return header.split { character in
            if character == "\"" { isQuoted.toggle() }
            return character == ";" && !isQuoted
        }
    }

    /// Where a pattern stands first, by Knuth, Morris and Pratt: whatever is sent, each byte is looked at twice at most.
    private static func find(_ pattern: [UInt8], in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
        guard !pattern.isEmpty else { return nil }
        var fallbacks = [Int](repeating: 0, count: pattern.count)
        var matched = 0
        for index in pattern.indices.dropFirst() {
            while matched > 0, pattern[index] != pattern[matched] { matched = fallbacks[matched - 1] }
            if pattern[index] == pattern[matched] { matched += 1 }
            fallbacks[index] = matched
        }
        matched = 0
        var index = start
        while index < bytes.endIndex {
            while matched > 0, bytes[index] != pattern[matched] { matched = fallbacks[matched - 1] }
            if bytes[index] == pattern[matched] { matched += 1 }
            if matched == pattern.count { return index + 1 - matched }
            index += 1
        }
        return nil
    }
}
