import Finding

/// Messages about the layout of official documents. Articles are those of decree 30/2020/NĐ-CP.
extension Message {
    static func paperSize(width: String, height: String) -> Message {
        Message(
            vi: "khổ giấy \(width) × \(height) mm; quy định là A4, 210 × 297 mm (Phụ lục I, phần I, Nghị định "
                + "30/2020/NĐ-CP)",
            en: "paper of \(width) × \(height) mm; the rule is A4, 210 × 297 mm (decree 30/2020, annex I, part I)")
    }

    static func margins(_ vi: String, _ en: String) -> Message {
        Message(
            vi: "lề trang ngoài mức quy định: \(vi) (Phụ lục I, phần I, Nghị định 30/2020/NĐ-CP)",
            en: "margins outside of the rule: \(en) (decree 30/2020, annex I, part I)")
    }

    static func otherFont(_ name: String, share: Int) -> Message {
        Message(
            vi: "phông chữ “\(name)” (\(share)% "
                + "chữ); quy định là Times New Roman (Phụ lục I, phần I, Nghị định 30/2020/NĐ-CP)",
            en: "font “\(name)” (\(share)% of the "
                + "letters); the rule is Times New Roman (decree 30/2020, annex I, part I)")
    }

    static func otherColour(_ colour: String) -> Message {
        Message(
            vi: "màu chữ #\(colour); quy định là màu đen (Phụ lục I, phần I, Nghị định 30/2020/NĐ-CP)",
            en: "text in colour #\(colour); the rule is black (decree 30/2020, annex I, part I)")
    }

    static func pageNumbers(_ vi: String, _ en: String) -> Message {
        Message(
            vi: "số trang \(vi); quy định ở giữa lề trên, cỡ 13-14, không hiển thị ở trang đầu (Phụ lục I, phần I, "
                + "Nghị định 30/2020/NĐ-CP)",
            en: "page numbers \(en); the rule is in the middle of the top margin, 13 to 14 pt, none on the first "
                + "page "
                + "(decree 30/2020, annex I, part I)")
    }

    static func officialPart(_ part: String, _ vi: String, _ en: String) -> Message {
        Message(
            vi: "\(part): \(vi) (Phụ lục I, phần II, Nghị định 30/2020/NĐ-CP)",
            en: "\(part): \(en) (decree 30/2020, annex I, part II)")
    }

    static func twoNumbers(first: String) -> Message {
        Message(
            vi: "phần đầu văn bản có hai dòng “Số:”; dòng trước là “\(first)”",
            en: "the head of the document has two lines “Số:”; the one before is “\(first)”")
    }
}
