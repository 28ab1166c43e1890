import Finding

extension ProofRule {
    static let slipOfTheHand = ProofRule(
        "SL023", .warning, .core, vi: "Gõ nhầm chữ số", en: "A slip of the hand in a figure",
        page: RulePage(
            what:
                "Tìm con số mà chỉ cần sửa một nét gõ (hai chữ số liền nhau đảo chỗ; ở số dài, một chữ số khác) là khớp với các số quanh nó: "
                + "cộng lại thành tổng, bằng hiệu của hai số, bằng số đã nêu ở chỗ khác với cùng từ ngữ, hay cho đúng tỷ lệ phần "
                + "trăm. Không cần từ dẫn (“gồm”, “trong đó”); xét theo khả năng các số không liên quan ngẫu nhiên lệch nhau đúng như vậy.",
            why: "Đảo chữ số là lỗi gõ hay gặp nhất, mắt thường khó thấy vì số trông vẫn hợp lý.",
            wrong: [
                "Thu trong tuần 23,6 tỷ đồng, lũy kế đến nay 462,8 tỷ đồng. Lũy kế đến hết tuần trước là 432,9 tỷ đồng.",
                "Đấu nối mới 518 hộ, nâng tổng số khách hàng lên 24.306 hộ (đầu năm 23.878 hộ).",
                """
                Lượng khách ước đạt 3,42 triệu lượt, tăng 12,1% so với cùng kỳ.
                Với 3,24 triệu lượt khách sau nửa năm, tỉnh đã đi được quá nửa chặng đường.
                """,
                "Cả năm cấp phép diện tích sàn 84.260 m2: nhà ở riêng lẻ 61.480 m2, công trình khác 27.280 m2.",
                "Tổng số thửa: 86.214 thửa. Đã làm sạch 71.038 thửa; dữ liệu đủ điều kiện 52.466 thửa (73,9% số đã làm sạch, 69,0% tổng số thửa).",
                "Tỷ lệ hộ nghèo cuối năm 24,91%, đầu năm 27,72%. Như vậy giảm 2,18 điểm phần trăm.",
                "Phường 1: 1.240,5 tấn, 38 điểm; Phường 2: 986,2 tấn, 29 điểm; Phường 3: 1.418,7 tấn, 61 điểm; cộng: 3.645,4 tấn, 83 điểm.",
                """
                | Lĩnh vực | Tiếp nhận | Đúng hạn | Quá hạn |
                |---|---|---|---|
                | Đất đai | 1.240 | 1.164 | 76 |
                | Tổng | 3.014 | 2.910 | 104 |

                Đã giải quyết 3.014 hồ sơ; đúng hạn 2.910 hồ sơ; quá hạn 114 hồ sơ.
                """,
            ],
            right: [
                "Thu trong tuần 23,6 tỷ đồng, lũy kế đến nay 462,8 tỷ đồng. Lũy kế đến hết tuần trước là 439,2 tỷ đồng.",
                "Đấu nối mới 518 hộ, nâng tổng số khách hàng lên 24.306 hộ (đầu năm 23.788 hộ).",
                """
                Khách nội địa 3,42 triệu lượt, tăng 12,1% so với cùng kỳ.
                Doanh thu 3,24 triệu đồng.
                """,
                "Có 412 chỉ tiêu; 87 xã đạt, 352 thôn đạt.",
                "Tỷ lệ hộ nghèo cuối năm 24,91%, đầu năm 27,72%. Như vậy giảm 2,81 điểm phần trăm.",
                "Phường 1: 1.240,5 tấn, 38 điểm; Phường 2: 986,2 tấn, 29 điểm; Phường 3: 1.418,7 tấn, 16 điểm; cộng: 3.645,4 tấn, 83 điểm.",
                "Đàn lợn tăng thêm 500 con, xuất chuồng 468 con, hao hụt 14 con.",
            ],
            silent: "Số ít chữ số, số đã khớp với một tổng khác, số ước lượng, số trong bảng, chỗ quy tắc khác đã báo.")
    ) { reading, discoveries in
        let corroboration = Corroboration(reading: reading)
        let others = discoveries.all.filter {
            $0.rule.name.hasPrefix("SL") && $0.severity != .info && !corroboration.acquits($0)
        }
        let said = Set(others.flatMap { [$0.range] + $0.related })
        let repairs = reading.repairs()
        let patterns = reading.patterns(of: repairs)
        for repair in repairs where !patterns.contains(reading.nameOfWhole(repair)?.words ?? []) {
            let ranges = repair.figures.map { reading.figures[$0].range }
            guard ranges.allSatisfy({ !said.contains($0) }) else { continue }
            let culprit = reading.figures[repair.culprit]
            discoveries.add(
                .slipOfTheHand(
                    written: reading.written(culprit), meant: reading.inScale(repair.meant, of: culprit)),
                at: culprit.range,
                evidence: Evidence(
                    arithmetic: reading.arithmetic(of: repair),
                    parts: repair.figures.filter { $0 != repair.culprit }.map {
                        Evidence.Part(label: "", value: reading.writtenWithUnit(reading.figures[$0]))
                    }),
                related: ranges.filter { $0 != culprit.range },
                key: reading.written(culprit))
        }
    }
}

extension Reading {
    /// `Tháng 1: khai sinh 31, khai tử 9, kết hôn 14; Tháng 2: …`: the names of wholes that miss their parts in three places. It is how the text
    /// tells them then, and no slip.
    fileprivate func patterns(of repairs: [Repair]) -> Set<[Word]> {
        var wholes: [[Word]: Set<Int>] = [:]
        for case let name? in repairs.map(nameOfWhole) { wholes[name.words, default: []].insert(name.whole) }
        return Set(wholes.filter { $0.value.count > 2 }.keys)
    }

    /// The whole of a sum and the two words before it.
    fileprivate func nameOfWhole(_ repair: Repair) -> (whole: Int, words: [Word])? {
        guard case .sum(let whole, _) = repair.relation else { return nil }
        let end = figures[whole].tokens.lowerBound
        let words = tokens[max(0, end - 2)..<end].map(\.word)
        return words.contains(.none) ? nil : (whole, words)
    }

    /// What does not hold as the figures are written.
    fileprivate func arithmetic(of repair: Repair) -> String {
        switch repair.relation {
        case .sum(let whole, let parts):
            let terms = parts.map { written(figures[$0]) }.joined(separator: " + ")
            let sum = parts.reduce(Amount.zero) { $0 + figures[$1].value }
            return "\(terms) = \(inScale(sum, of: figures[whole])), khác \(written(figures[whole]))"
        case .flow(let closing, let parts, let signs):
            var text = written(figures[parts[0]])
            var sum = figures[parts[0]].value
            for (part, sign) in zip(parts, signs).dropFirst() {
                text += (sign > 0 ? " + " : " − ") + written(figures[part])
                sum = sign > 0 ? sum + figures[part].value : sum - figures[part].value
            }
            return "\(text) = \(inScale(sum, of: figures[closing])), khác \(written(figures[closing]))"
        case .same(let other):
            return "\(writtenWithUnit(figures[other])) ≠ \(writtenWithUnit(figures[repair.culprit]))"
        case .share(let percent, let part, let whole):
            let quotient = Percentage.written(figures[part].value, figures[whole].value, like: figures[percent])
            return
                "\(written(figures[part])) : \(written(figures[whole])) = \(quotient), khác \(written(figures[percent]))%"
        case .growth(let percent, let level, let base):
            let change = (figures[level].value - figures[base].value).magnitude
            let quotient = Percentage.written(change, figures[base].value, like: figures[percent])
            return
                "|\(written(figures[level])) − \(written(figures[base]))| : \(written(figures[base])) = \(quotient), "
                + "khác \(written(figures[percent]))%"
        }
    }
}
