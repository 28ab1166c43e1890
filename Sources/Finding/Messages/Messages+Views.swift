/// Messages of what pages show of consolidations and registers.
extension Message {
    package static func chartMeasure(_ measure: String) -> Message {
        Message(vi: "Đơn vị tính: \(measure)", en: "Measured in \(measure)")
    }
    package static let chartPeriod = Message(vi: "Kỳ", en: "Period")
}
