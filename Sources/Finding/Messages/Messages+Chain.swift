/// Messages about the chain of hashes in the store.
extension Message {
    /// What to do about any break of the chain.
    private static let keepEvidence = Message(
        vi: "hãy giữ nguyên tệp kho và đối chiếu với bản sao lưu gần nhất",
        en: "keep the store as it is and compare it with the latest backup")

    private static func chain(vi: String, en: String) -> Message {
        Message(vi: "\(vi); \(keepEvidence.vi)", en: "\(en); \(keepEvidence.en)")
    }

    package static func ledgerGap(first: Int64, last: Int64) -> Message {
        first == last
            ? chain(vi: "sổ cái thiếu bản ghi số \(first)", en: "the ledger lacks record \(first)")
            : chain(
                vi: "sổ cái thiếu các bản ghi từ số \(first) đến số \(last)",
                en: "the ledger lacks records \(first) to \(last)")
    }

    package static func ledgerHashDiffers(sequence: Int64) -> Message {
        chain(
            vi: "bản ghi số \(sequence) của sổ cái không khớp với bản ghi đứng trước: một trong hai đã bị sửa",
            en: "ledger record \(sequence) does not follow from the one before: one of them was changed")
    }

    package static func ledgerRecordUnreadable(sequence: Int64) -> Message {
        chain(
            vi: "bản ghi số \(sequence) của sổ cái không đọc được", en: "ledger record \(sequence) cannot be read")
    }

    package static func rowDiffers(sequence: Int64, item: Message) -> Message {
        chain(
            vi: "\(item.vi) khác với lúc ghi (bản ghi số \(sequence) của sổ cái): nội dung, người ghi hoặc thời điểm "
                + "đã bị sửa",
            en: "\(item.en) is not what was written (ledger record \(sequence)): content, author or time was changed")
    }

    package static func recordWithoutRow(sequence: Int64) -> Message {
        chain(
            vi: "bản ghi số \(sequence) của sổ cái không còn dữ liệu đi kèm: dữ liệu đã bị xóa",
            en: "the data of ledger record \(sequence) is gone: it was deleted")
    }

    package static func rowWithoutRecord(item: Message, sequence: Int64) -> Message {
        chain(
            vi: "\(item.vi) không có trong sổ cái (số \(sequence)): dữ liệu đã bị chèn từ bên ngoài",
            en: "\(item.en) is not in the ledger (number \(sequence)): it was inserted from outside")
    }

    package static func numbersNotConsecutive(item: Message, count: Int64, last: Int64) -> Message {
        chain(
            vi: "các lần ghi của \(item.vi) không đánh số liên tục từ 1: có \(count) lần, số cuối là \(last)",
            en: "the versions of \(item.en) are not numbered from 1 on: there are \(count), the last number is \(last)")
    }

    package static func storeStructureDiffers(name: String) -> Message {
        chain(
            vi: "cấu trúc của kho bị thay đổi ở “\(name)”; khóa chống sửa, chống xóa có thể đã bị gỡ",
            en: "the structure of the store was changed at “\(name)”; the guards against changes may be off")
    }

    package static func anchorDiffers(sequence: Int64) -> Message {
        chain(
            vi: "sổ cái không chứa bản ghi số \(sequence) như đã xác nhận trước đây: phần cuối đã bị cắt hoặc kho bị "
                + "ghi lại",
            en: "the ledger does not hold record \(sequence) as it was confirmed before: its end was cut off, or the "
                + "store was written anew")
    }

    package static func payloadUnreadable(item: Message, line: Int, problem: Message) -> Message {
        chain(
            vi: "không đọc được nội dung đã lưu của \(item.vi) (dòng \(line): \(problem.vi))",
            en: "the stored content of \(item.en) cannot be read (line \(line): \(problem.en))")
    }

    package static func periodUnreadable(_ text: String) -> Message {
        chain(
            vi: "kho có kỳ báo cáo không tồn tại “\(text)”",
            en: "the store holds a period that does not exist, “\(text)”")
    }

    /// The name of a return inside a sentence, or of one revision of it.
    package static func returnName(regime: String, unit: String, period: String, number: Int64?) -> Message {
        version(
            number, of: "số liệu “\(regime)”, đơn vị “\(unit)”, kỳ \(period)",
            "return “\(regime)”, unit “\(unit)”, period \(period)")
    }

    /// The name of the life of a return inside a sentence, or of one step in it.
    package static func stepName(regime: String, unit: String, period: String, number: Int64?) -> Message {
        let name = returnName(regime: regime, unit: unit, period: period, number: nil)
        guard let number else { return Message(vi: "các bước của \(name.vi)", en: "the steps of \(name.en)") }
        return Message(vi: "bước số \(number) của \(name.vi)", en: "step \(number) of \(name.en)")
    }

    /// The steps of a return cannot follow each other.
    package static func stepOutOfOrder(item: Message) -> Message {
        chain(
            vi: "\(item.vi) không thể theo sau bước trước nó", en: "\(item.en) cannot follow the step before")
    }

    /// The name of a register entry inside a sentence, or of one version of it.
    package static func entryName(unit: String, register: String, key: String, number: Int64?) -> Message {
        version(
            number, of: "mục “\(key)” trong sổ “\(register)”, đơn vị “\(unit)”",
            "entry “\(key)” in register “\(register)”, unit “\(unit)”")
    }

    private static func version(_ number: Int64?, of vi: String, _ en: String) -> Message {
        guard let number else { return Message(vi: vi, en: en) }
        return Message(vi: "lần ghi số \(number) của \(vi)", en: "version \(number) of \(en)")
    }

    package static let payloadUnknownFormat = Message(
        vi: "dạng lưu không rõ hoặc mới hơn chương trình", en: "an unknown format, or one newer than the program")
    package static let payloadUnknownLine = Message(vi: "dòng không đúng dạng", en: "a line of no known form")
    package static let payloadTruncated = Message(vi: "dòng bị cắt cụt", en: "a line that is cut off")
    package static let payloadBadNumber = Message(vi: "số không đúng dạng", en: "not a number")
    package static let payloadBadDate = Message(vi: "ngày không tồn tại", en: "no such day")
    package static let payloadBadText = Message(vi: "chữ không đúng bảng mã UTF-8", en: "text that is not UTF-8")
    package static let payloadDisorder = Message(
        vi: "dòng sai thứ tự hoặc trùng tên", en: "lines out of order, or a name twice")
}
