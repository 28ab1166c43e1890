/// A kind of official document, by the noun that a citation starts with.
package enum DocumentKind: String, Sendable, Hashable, CaseIterable {
    case resolution = "Nghị quyết"
    case decision = "Quyết định"
    case plan = "Kế hoạch"
    case letter = "Công văn"
    case report = "Báo cáo"
    case law = "Luật"
    case decree = "Nghị định"
    case circular = "Thông tư"
    case jointCircular = "Thông tư liên tịch"
    case directive = "Chỉ thị"
    case conclusion = "Kết luận"
    case guidance = "Hướng dẫn"
    case notice = "Thông báo"
    case noticeOfConclusion = "Thông báo kết luận"
    case submission = "Tờ trình"
    case programme = "Chương trình"
    case scheme = "Đề án"
    case charter = "Quy chế"
    case rules = "Quy định"
    case telegram = "Công điện"
    case ordinance = "Pháp lệnh"
    case minutes = "Biên bản"
    case invitation = "Giấy mời"
    case bulletin = "Thông tri"

    /// The abbreviations that stand for the kind in its number (decree 30/2020, appendix III; the Party's guidance), and
    /// those that offices use for it.
    var types: [Word] {
        switch self {
        case .resolution: ["nq", "nqlt"]
        case .decision: ["qđ", "qđns"]
        case .plan: ["kh"]
        case .letter: ["cv"]
        case .report: ["bc"]
        case .law: ["l", "lct"]
        case .decree: ["nđ"]
        case .circular: ["tt", "ttlt"]
        case .jointCircular: ["ttlt", "tt"]
        case .directive: ["ct"]
        case .conclusion, .notice, .noticeOfConclusion: ["kl", "tb", "tbkl"]
        case .guidance: ["hd", "cv"]
        case .submission: ["ttr"]
        case .programme: ["ctr", "ct", "cthđ", "qđ"]
        case .scheme: ["đa", "da", "qđ"]
        case .charter: ["qc", "qđ"]
        case .rules: ["qyđ", "qđ"]
        case .telegram: ["cđ"]
        case .ordinance: ["pl"]
        case .minutes: ["bb"]
        case .invitation: ["gm"]
        case .bulletin: ["tt"]
        }
    }

    /// The kind that the abbreviation of a number stands for; `nil` for what may mean several, or no kind at all.
    static func of(type: Word) -> DocumentKind? { byType[type] }

    private static let byType: WordMap<DocumentKind> = [
        "nq": .resolution, "qđ": .decision, "kh": .plan, "bc": .report, "nđ": .decree, "tt": .circular,
        "ttlt": .jointCircular, "ct": .directive, "kl": .conclusion, "hd": .guidance, "tb": .notice, "ttr": .submission,
        "ctr": .programme, "đa": .scheme, "qc": .charter, "qyđ": .rules, "cđ": .telegram, "bb": .minutes,
        "gm": .invitation,
    ]

    /// Abbreviations that no office is called by, so that they mean the kind wherever they stand first.
    static let plainTypes: WordSet = ["nq", "qđ", "nđ", "bc", "ttlt", "qyđ", "ctr", "bb"]

    /// The kind that the words up to `index` name, and how many they are.
    static func named(endingAt index: Int, in passage: Passage) -> (kind: DocumentKind, count: Int)? {
        guard let nouns = nouns[passage.word(index)] else { return nil }
        for (words, kind) in nouns where passage.has(words, endingAt: index) { return (kind, words.count) }
        return nil
    }

    /// The nouns by their last word, the longest first.
    private static let nouns: WordMap<[(words: [Word], kind: DocumentKind)]> = {
        var nouns: [(words: [Word], kind: DocumentKind)] = []
        func add(_ text: String, _ kind: DocumentKind) {
            nouns.append((text.split(separator: " ").map { Word($0) }, kind))
        }
        for kind in DocumentKind.allCases { add(kind.rawValue, kind) }
        let others: [(String, DocumentKind)] = [
            ("qđ", .decision), ("nq", .resolution), ("kh", .plan), ("bc", .report), ("cv", .letter), ("nđ", .decree),
            ("ttr", .submission), ("bộ luật", .law), ("qui chế", .charter), ("qui định", .rules),
            ("chương trình hành động", .programme), ("công văn hỏa tốc", .letter), ("công văn khẩn", .letter),
        ]
        for (text, kind) in others { add(text, kind) }
        var byLast = WordMap<[(words: [Word], kind: DocumentKind)]>(capacity: nouns.count)
        for noun in nouns.sorted(by: { $0.words.count > $1.words.count }) {
            guard let last = noun.words.last else { continue }
            byLast[last] = (byLast[last] ?? []) + [noun]
        }
        return byLast
    }()
}
