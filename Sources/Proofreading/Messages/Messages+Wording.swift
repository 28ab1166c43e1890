import Finding

/// Messages about spelling and white space.
extension Message {
    static func replaceWith(_ text: String) -> Message {
        Message(vi: "thay bằng “\(text)”", en: "replace with “\(text)”")
    }

    static let setSpaces = Message(vi: "sửa khoảng trắng", en: "set the spaces right")

    static let compose = Message(vi: "chuyển sang Unicode dựng sẵn", en: "compose to NFC")

    static func surplusSpace(before: String, after: String) -> Message {
        Message(
            vi: "thừa khoảng trắng giữa “\(before)” và “\(after)”",
            en: "more than one space between “\(before)” and “\(after)”")
    }

    static func spaceBeforeSign(_ sign: String, word: String) -> Message {
        Message(
            vi: "thừa khoảng trắng trước dấu “\(sign)”, sau “\(word)”",
            en: "space before “\(sign)”, behind “\(word)”")
    }

    static func spaceBehindSign(_ sign: String, word: String) -> Message {
        Message(
            vi: "thừa khoảng trắng sau dấu “\(sign)”, trước “\(word)”",
            en: "space behind “\(sign)”, before “\(word)”")
    }

    static func missingSpaceBehind(_ sign: String, word: String) -> Message {
        Message(
            vi: "thiếu khoảng trắng sau “\(sign)”, trước “\(word)”",
            en: "no space behind “\(sign)”, before “\(word)”")
    }

    static func missingSpaceBefore(_ sign: String, word: String) -> Message {
        Message(
            vi: "thiếu khoảng trắng trước “\(sign)”, sau “\(word)”",
            en: "no space before “\(sign)”, behind “\(word)”")
    }
}

/// Messages about spelling.
extension Message {
    static func slipInPhrase(_ wrong: String, right: String) -> Message {
        Message(
            vi: "“\(wrong)” khác cụm từ thường dùng “\(right)”",
            en: "“\(wrong)” differs from the usual “\(right)”")
    }

    static func impossibleSyllable(_ word: String) -> Message {
        Message(
            vi: "“\(word)” không phải là âm tiết tiếng Việt", en: "“\(word)” is no Vietnamese syllable")
    }

    static func keyResidue(_ typed: String, meant: String) -> Message {
        Message(
            vi: "“\(typed)” là chữ gõ chưa thành dấu, có thể là “\(meant)”",
            en: "“\(typed)” has its typed keys left, perhaps “\(meant)”")
    }

    static func mixedTones(_ word: String, count: Int, other: String, otherCount: Int) -> Message {
        Message(
            vi: "hai cách đặt dấu thanh: “\(word)” (\(count) lần) và kiểu “\(other)” (\(otherCount) lần)",
            en: "two ways of placing the tone: “\(word)” (\(count) times) and as in “\(other)” (\(otherCount) times)")
    }

    static func decomposedLetters(count: Int) -> Message {
        Message(
            vi: "\(count) chữ có dấu ghi bằng mã Unicode tổ hợp, không phải dựng sẵn (NFC)",
            en: "\(count) letters with marks are in decomposed Unicode, not in NFC")
    }

    static let oldEncoding = Message(
        vi: "đoạn này dùng bảng mã cũ (TCVN3 hoặc VNI), không phải Unicode",
        en: "this passage is in an old encoding (TCVN3 or VNI), not in Unicode")

    static func undecodedText(_ text: String) -> Message {
        Message(
            vi: "chữ của bảng mã cũ chưa chuyển sang Unicode; đọc được là “\(text)”",
            en: "letters of an old encoding, not converted to Unicode; they read “\(text)”")
    }

    static func foreignLetter(_ word: String, names: String) -> Message {
        Message(
            vi: "“\(word)” có chữ cái giống hình nhưng thuộc bảng chữ khác: \(names)",
            en: "“\(word)” has look-alike letters of another alphabet: \(names)")
    }

    static func letterInNumber(_ text: String) -> Message {
        Message(
            vi: "số “\(text)” có chữ O, l hoặc I thay cho chữ số 0, 1",
            en: "number “\(text)” has O, l or I for 0 "
                + "or 1")
    }

    static func wideDigits(_ text: String) -> Message {
        Message(vi: "chữ số “\(text)” là ký tự toàn chiều rộng", en: "digits “\(text)” are full-width characters")
    }

    static func doubledWord(_ word: String) -> Message {
        Message(vi: "từ “\(word)” lặp lại hai lần liền nhau", en: "word “\(word)” stands twice")
    }
}
