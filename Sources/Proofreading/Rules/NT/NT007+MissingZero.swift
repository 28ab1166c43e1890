import Document
import Finding
import ReportModel

extension ProofRule {
    static let missingZero = ProofRule(
        "NT007", .info, .style, repair: .safe, vi: "thiếu số 0 trước ngày nhỏ hơn 10, tháng 1 và tháng 2",
        en: "no zero before a day below 10 or the months 1 and 2",
        page: RulePage(
            what:
                "Ở dòng địa danh, ngày tháng và ở ngày của văn bản được dẫn, viết bằng chữ “ngày … tháng … năm …”: ngày nhỏ hơn 10 "
                + "và tháng 1, tháng 2 phải thêm số 0 ở trước.",
            why: "Thể thức theo Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 4.",
            wrong: [
                "Minh Tân, ngày 5 tháng 2 năm 2026\nBÁO CÁO", "Minh Tân, ngày 15 tháng 1 năm 2026\nBÁO CÁO",
                "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 5 tháng 3 năm 2020 của Chính phủ;",
            ],
            right: [
                "Minh Tân, ngày 05 tháng 02 năm 2026\nBÁO CÁO", "Minh Tân, ngày 15 tháng 3 năm 2026\nBÁO CÁO",
                "Thực hiện Nghị định số 30/2020/NĐ-CP ngày 5/3/2020 của Chính phủ, xã đã tổ chức tập huấn.",
                "Ngày 5 tháng 2, đoàn kiểm tra đã làm việc với 03 cơ sở.",
            ],
            silent: "Không xét ngày viết dạng 5/3/2020 và ngày trong lời văn.")
    ) { reading, discoveries in
        let signed = reading.chronology.signedRange
        for (index, date) in reading.dates.enumerated() {
            guard date.kind == .day, date.year > 0, date.range == signed || reading.chronology.cited.contains(index),
                let padded = reading.padded(date)
            else { continue }
            let written = reading.manuscript.string(date.range)
            discoveries.add(
                .missingZero("ngày \(written)"), at: date.range,
                fix: Fix(message: .writeWithZero, replacement: padded), key: written)
        }
    }
}

extension Reading {
    /// The date with its zeros, where it is written in words and lacks one.
    fileprivate func padded(_ date: DateMention) -> String? {
        let bytes = manuscript.text[date.range]
        guard let space = bytes.firstIndex(of: 0x20), !bytes.contains(UInt8(ascii: "/")),
            !bytes.contains(UInt8(ascii: "-")), date.fullDay != nil
        else { return nil }
        let isDayShort = date.day < 10 && bytes[bytes.startIndex] != UInt8(ascii: "0")
        // The digits of the month are the second run.
        guard let month = bytes[space...].firstIndex(where: { $0 &- 0x30 < 10 }) else { return nil }
        let isMonthShort = date.month < 3 && bytes[month] != UInt8(ascii: "0")
        guard isDayShort || isMonthShort else { return nil }
        let head = manuscript.string(date.range.lowerBound..<month)
        let tail = manuscript.string(month..<date.range.upperBound)
        return (isDayShort ? "0" : "") + head + (isMonthShort ? "0" : "") + tail
    }
}
