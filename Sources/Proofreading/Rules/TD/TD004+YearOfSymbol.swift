import Document
import Finding

extension ProofRule {
    static let yearOfSymbol = ProofRule(
        "TD004", .warning, .core, vi: "năm trong số văn bản khác năm ban hành",
        en: "the year within a document's number is not that of its date",
        page: RulePage(
            what: "Số văn bản có ghi năm (30/2020/NĐ-CP) mà ngày ban hành ghi năm khác.",
            why: "Năm trong số là năm ban hành; một trong hai chỗ đã ghi nhầm.",
            wrong: [
                "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2021 của Chính phủ;",
                "Thực hiện Thông tư số 01/2018/TT-VPCP ngày 23 tháng 11 năm 2019 của Văn phòng Chính phủ.",
            ],
            right: [
                "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;",
                "Thực hiện Nghị định số 30/2020/NĐ-CP, ngày 12/5/2021 UBND xã tổ chức tập huấn.",
                "Nghị định số 61/2018/NĐ-CP có hiệu lực từ ngày 21/6/2018; Luật số 59/2020/QH14 sửa đổi năm 2022.",
            ],
            silent: "Chỉ xét ngày đứng ngay sau số, ký hiệu.")
    ) { reading, discoveries in
        for citation in reading.chronology.citations {
            let symbol = reading.symbols[citation.symbol]
            guard symbol.year > 0, symbol.isNumberedByIssuer, let date = citation.date, reading.dates[date].year > 0,
                reading.dates[date].year != symbol.year
            else { continue }
            let range = symbol.range.lowerBound..<reading.dates[date].range.upperBound
            let number = reading.manuscript.string(symbol.range)
            discoveries.add(
                .yearDiffers(number, year: symbol.year, date: reading.manuscript.string(reading.dates[date].range)),
                at: range, key: number)
        }
    }
}
