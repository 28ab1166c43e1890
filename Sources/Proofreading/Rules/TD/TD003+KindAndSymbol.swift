import Document
import Finding

extension ProofRule {
    static let kindAndSymbol = ProofRule(
        "TD003", .error, .core, vi: "tên loại văn bản không khớp với ký hiệu",
        en: "the kind of document does not match its symbol",
        page: RulePage(
            what:
                "Tên loại đứng trước “số” (Nghị quyết, Quyết định, Kế hoạch …) khác với chữ viết tắt tên loại trong ký hiệu.",
            why: "Người đọc không biết phải tìm văn bản loại nào; thường là gõ nhầm tên loại hoặc chép nhầm ký hiệu.",
            wrong: [
                "Thực hiện Quyết định số 12/KH-UBND ngày 05/01/2026 của UBND xã.",
                "Căn cứ Nghị định số 30/2020/NQ-CP ngày 05/3/2020 của Chính phủ;",
                "Theo Nghị quyết số 233-KL/TU ngày 10/11/2017 của Tỉnh ủy.",
                "Xã đã ban hành Kế hoạch số 15/BC-UBND ngày 10/02/2026.",
            ],
            right: [
                "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026 và Quyết định 1167/QĐ-TTg ngày 28-6-2017.",
                "Công văn số 123/UBND-VP, Công văn số 45/SNV-CCHC và Công văn số 12/TC-NS.",
                "Kết luận số 233-KL/TU; Nghị quyết số 03-NQ/TU.",
                "Luật số 59/2020/QH14; Nghị quyết số 954/2020/UBTVQH14; Quy định số 37-QĐ/TW.",
                "Đề án ban hành kèm theo Quyết định số 12/QĐ-UBND; Kế hoạch số 12/TT-YT của Trung tâm y tế.",
                "Quán triệt nghị quyết, chương trình số 12-NQ/TU của Tỉnh ủy.",
                "Thông báo kết luận số 15/TB-VPCP; Quyết định số 99/1998/TTg.",
            ],
            silent:
                "Không xét công văn và ký hiệu bắt đầu bằng tên đơn vị; không xét các chữ tắt vừa là tên loại vừa là tên đơn vị "
                + "(TT, CT, TC, KH …) nếu phần sau không phải là UBND, HĐND hoặc cơ quan trung ương.")
    ) { reading, discoveries in
        for citation in reading.chronology.citations {
            let symbol = reading.symbols[citation.symbol]
            guard let kind = citation.kind, !citation.hasOtherKind, let meaning = symbol.contradicts(kind) else {
                continue
            }
            let range = citation.kindRange.lowerBound..<symbol.range.upperBound
            discoveries.add(
                .kindDiffers(
                    reading.manuscript.string(citation.kindRange), symbol: reading.manuscript.string(symbol.range),
                    type: symbol.type, meaning: meaning.rawValue),
                at: range, key: reading.manuscript.string(range))
        }
    }
}

extension SymbolMention {
    /// The kind that the symbol stands for, where that is surely another than `kind`.
    fileprivate func contradicts(_ kind: DocumentKind) -> DocumentKind? {
        let type = Word(type)
        guard !body.isEmpty, let meaning = DocumentKind.of(type: type), !kind.types.contains(type) else { return nil }
        switch form {
        case .party: return meaning
        case .standard: return nil
        case .state:
            if kind == .letter {
                // `45/TC-NS`: the number of a letter starts with the office that wrote it.
                return DocumentKind.plainTypes.contains(type) && hasPlainBody ? meaning : nil
            }
            return DocumentKind.plainTypes.contains(type) || hasPlainBody ? meaning : nil
        }
    }
}
