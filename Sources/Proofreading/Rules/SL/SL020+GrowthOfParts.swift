import Finding

extension ProofRule {
    static let growthOfParts = ProofRule(
        "SL020", .warning, .nursery, vi: "Tốc độ chung trái với tốc độ các phần",
        en: "Overall growth against that of its parts",
        page: RulePage(
            what:
                "Tốc độ tăng của tổng phải nằm giữa tốc độ thấp nhất và cao nhất của các phần trong một danh sách đóng.",
            why: "Tổng không thể tăng nhanh hơn mọi phần của nó.",
            wrong: [
                "Thu 300 tỷ đồng, tăng 25,0% so với cùng kỳ, gồm: thu nội địa 200,3 tỷ đồng, tăng 10,0%; thu hải quan 100 tỷ đồng, tăng 12,0%."
            ],
            right: [
                "Thu 300 tỷ đồng, tăng 10,5% so với cùng kỳ, gồm: thu nội địa 200 tỷ đồng, tăng 10,0%; thu hải quan 100 tỷ đồng, tăng 12,0%."
            ],
            silent: "Danh sách mở, thiếu tốc độ của một phần.")
    ) { reading, discoveries in
        let growths = reading.growthRates()
        for enumeration in reading.enumerations
        where enumeration.closure == .closed && enumeration.parts.count > 1 && !reading.isProven(enumeration) {
            let parts = enumeration.parts.compactMap { growths[$0] }
            guard parts.count == enumeration.parts.count, let overall = growths[enumeration.total],
                let low = parts.map(\.value).min(), let high = parts.map(\.value).max()
            else { continue }
            let step = overall.figure.step
            guard overall.value + step < low || overall.value > high + step else { continue }
            discoveries.add(
                .growthOfParts, at: overall.figure.range,
                evidence: Evidence(
                    arithmetic: "các phần từ \(low)% đến \(high)%, tổng \(overall.value)%",
                    parts: reading.evidenceParts(enumeration.parts)),
                key: reading.name(ofStatement: enumeration.total))
        }
    }
}
