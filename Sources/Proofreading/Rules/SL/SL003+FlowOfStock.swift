import Finding

extension ProofRule {
    static let flowOfStock = ProofRule(
        "SL003", .warning, .core, vi: "Số chuyển kỳ không khớp", en: "Opening, in, out and closing do not balance",
        page: RulePage(
            what:
                "Trong một câu hoặc một đoạn: kỳ trước chuyển sang + mới tiếp nhận = phải giải quyết; phải giải quyết − đã "
                + "giải quyết = còn lại.",
            why: "Số tồn chuyển từ kỳ này sang kỳ khác; sai một lần thì mọi kỳ sau đều sai.",
            wrong: [
                "Tàu cá: cuối tháng 6 có 2.874 chiếc; trong tháng đăng ký mới 9 chiếc, xóa đăng ký 15 chiếc; đến 31/7/2025 còn 2.880 chiếc.",
                "Kỳ trước chuyển sang 198 vụ, thụ lý mới 308 vụ; kết thúc 271 vụ, đang thực hiện 253 vụ.",
                """
                1. Tổng hồ sơ phải giải quyết: 1.046; trong đó mới tiếp nhận 922.
                2. Đã giải quyết: 931 hồ sơ, trước và đúng hạn 922 hồ sơ.
                3. Đang giải quyết: 151 hồ sơ, tất cả còn trong hạn.
                """,
                "Kho sách đầu năm có 214.630 bản; bổ sung trong năm 5.872 bản; thanh lọc 1.094 bản; cuối năm 218.598 bản.",
                "Tiếp nhận 19 phản ánh qua đường dây nóng, đã xử lý xong 17, đang xử lý 04.",
                "Số đơn kỳ trước chuyển sang: 07 đơn; tiếp nhận trong quý: 58 đơn; tổng số phải xử lý: 69 đơn.",
                "Kỳ trước chuyển sang 2.171 hồ sơ; tiếp nhận mới 4.131 hồ sơ; lũy kế đã và đang giải quyết 6.320 hồ sơ.",
                "Thụ lý 736.747 việc, gồm: việc cũ chuyển sang 290.524; việc mới 446.232.",
                "Tổng số phải giải quyết 150 đơn; đã giải quyết 120 đơn; đang giải quyết 40 đơn.",
                "Tuần trước chuyển sang 05 hồ sơ, trong tuần nhận 47 hồ sơ, đã trả 44 hồ sơ, còn 06 hồ sơ.",
                "Cuối năm học có 680 học sinh (đầu năm 611 em, chuyển đi 5 em, chuyển đến 2 em).",
                "Xuất khẩu 641,5 triệu USD; nhập khẩu 436,9 triệu USD; thặng dư 240,6 triệu USD.",
                "Vắc xin: tồn kho đầu vụ 1.850 liều, nhận 65.000 liều, sử dụng 62.218 liều, hư hỏng 147 liều, còn 4.632 liều.",
                """
                | Nhóm tàu | Đầu năm | Đóng mới | Giải bản | Cuối năm |
                |---|---|---|---|---|
                | Dưới 12 m | 474 | 3 | 14 | 463 |
                | Từ 12 m đến 15 m | 205 | 7 | 5 | 203 |
                | Từ 15 m | 142 | 6 | 2 | 146 |
                """,
            ],
            right: [
                "Tàu cá: cuối tháng 6 có 2.874 chiếc; trong tháng đăng ký mới 9 chiếc, xóa đăng ký 15 chiếc; đến 31/7/2025 còn 2.868 chiếc.",
                "Kỳ trước chuyển sang 198 vụ, thụ lý mới 308 vụ; kết thúc 271 vụ, đang thực hiện 235 vụ.",
                """
                1. Tổng hồ sơ phải giải quyết: 1.046; trong đó mới tiếp nhận 922.
                2. Đã giải quyết: 931 hồ sơ; rút hồ sơ 14.
                3. Đang giải quyết: 101 hồ sơ, tất cả còn trong hạn.
                """,
                "Đầu quý 1.131; kết nạp 13, chuyển đến 18, chuyển đi 9, từ trần 6; cuối quý 1.147 đồng chí.",
                "Sĩ số đầu năm 279; nhận mới 52, chuyển đến 24, chuyển đi 11, đi nghĩa vụ 19; cuối kỳ 325 học sinh.",
                "Tồn đầu quý 312; nhận trong quý 2.764; giải quyết 2.688, trả lại 71; tồn cuối quý 317 hồ sơ.",
                "Chi trả 62.480 triệu đồng; tỷ lệ giải ngân 90,7% số phải chi 68.900 triệu đồng, còn 6.420 triệu đồng chuyển kỳ sau.",
                "Phát hiện mới 12 ổ dịch, đã xử lý 12 ổ dịch; lũy kế 164 ổ dịch, hiện còn 19 ổ dịch.",
                "Kỳ trước chuyển sang 2.171 hồ sơ; tiếp nhận mới 4.131 hồ sơ; lũy kế đã và đang giải quyết 6.302 hồ sơ.",
                "Tổng số phải giải quyết 150 đơn; đã giải quyết 120 đơn; đang giải quyết 30 đơn.",
                "Doanh số cho vay 495.676 triệu đồng, thu nợ 362.861 triệu đồng, dư nợ tăng 132.406 triệu đồng.",
                "Phải giải quyết 150 đơn; đã giải quyết 120 đơn; trả lại 10 đơn; chuyển kỳ sau 20 đơn.",
                "Đầu kỳ 118 người bệnh, vào viện 7.346, ra viện 7.352 (khỏi 5.914; đỡ, giảm 1.027; chuyển viện 386; khác 25), hiện còn 112 người bệnh.",
                "Xuất khẩu 641,5 triệu USD; nhập khẩu 436,9 triệu USD; thặng dư 204,6 triệu USD.",
                "Vắc xin: tồn kho đầu vụ 1.850 liều, nhận 65.000 liều, sử dụng 62.218 liều, hư hỏng 147 liều, còn 4.485 liều.",
            ],
            silent:
                "Thiếu một vế, nhiều nhóm đan xen trong một đoạn, hoặc phần chênh lệch được một số khác trong đoạn giải thích."
        )
    ) { reading, discoveries in
        for paragraph in reading.paragraphStatements where paragraph.count > 2 {
            var seen: Set<Int> = []
            // The whole of an enumeration may be one of three.
            let roles = paragraph.count { reading.marks[$0].contains(.role) }
            for flow in roles > 1 ? reading.flows(in: Array(paragraph)) : [] {
                guard let broken = reading.brokenIdentity(of: flow, among: Array(paragraph)) else { continue }
                seen.insert(broken.result)
                reading.report(broken, &discoveries)
            }
            for movement in reading.movements(in: paragraph) {
                guard let broken = reading.brokenIdentity(of: movement), seen.insert(broken.result).inserted else {
                    continue
                }
                reading.report(broken, &discoveries)
            }
        }
        for broken in reading.brokenFlowsOfItems() { reading.report(broken, &discoveries) }
        for broken in reading.brokenFlowEnumerations() { reading.report(broken, &discoveries) }
        for grid in reading.grids {
            for flow in reading.brokenFlows(grid) { reading.report(flow, in: grid, &discoveries) }
        }
        for broken in reading.brokenKnownIdentities() { reading.report(broken, &discoveries) }
    }
}

extension Reading {
    fileprivate func report(_ flow: TableFlow, in grid: Grid, _ discoveries: inout Discoveries) {
        let terms = flow.terms.enumerated().map { place, term in
            (place == 0 ? "" : term.sign > 0 ? " + " : " − ") + written(term.figure)
        }
        discoveries.add(
            .flowDoesNotClose, at: flow.closing.range,
            evidence: Evidence(
                arithmetic:
                    "\(terms.joined()) = \(inScale(flow.expected, of: flow.closing)), khác \(written(flow.closing))",
                parts: flow.terms.map { Evidence.Part(label: "", value: written($0.figure)) }),
            related: flow.terms.map(\.figure.range), key: grid.label(flow.row, self))
    }

    fileprivate func report(_ broken: BrokenIdentity, _ discoveries: inout Discoveries) {
        discoveries.add(
            .flowDoesNotClose, at: figure(ofStatement: broken.result).range,
            evidence: Evidence(
                arithmetic: identityWrittenOut(broken),
                parts: evidenceParts(broken.plus + broken.minus + [broken.result])),
            related: (broken.plus + broken.minus).map { figure(ofStatement: $0).range },
            key: name(ofStatement: broken.result))
    }
}

/// The statements of one stock, each role once.
struct Flow {
    var members: [FlowRole: Int] = [:]
}

/// `plus − minus = result`, which does not hold.
struct BrokenIdentity: Hashable {
    var plus: [Int]
    var minus: [Int]
    var result: Int
}

extension Reading {
    /// The stocks that a paragraph tells of: a new one begins where a role comes again.
    fileprivate func flows(in statements: [Int]) -> [Flow] {
        var flows: [Flow] = []
        var current = Flow()
        for index in statements where figure(ofStatement: index).kind == .count && self.statements[index].depth == 0 {
            guard let role = flowRole(ofStatement: index) ?? wholeRole(index, current) else { continue }
            if current.members[role] != nil {
                flows.append(current)
                current = Flow()
            }
            current.members[role] = index
        }
        flows.append(current)
        return flows.filter { $0.members.count > 2 && haveOneUnit($0) }
    }

    /// `1. Tổng hồ sơ phải giải quyết: 1.046 …`, `2. Đã giải quyết: 931 …`, `3. Đang giải quyết: 115 …`: one stock over several paragraphs, each
    /// of which begins with a figure of it, that a slip keeps from balancing.
    fileprivate func brokenFlowsOfItems() -> [BrokenIdentity] {
        var broken: [BrokenIdentity] = []
        var flow = Flow()
        var first = 0
        for paragraph in paragraphStatements where !paragraph.isEmpty {
            let index = paragraph.lowerBound
            guard statements[index].depth == 0, figure(ofStatement: index).kind == .count,
                figure(ofStatement: index).bound == .exact, let role = flowRole(ofStatement: index),
                [.available, .outgoing, .closing].contains(role)
            else { continue }
            if role == .available || statements[index].paragraph - statements[first].paragraph > 6 {
                flow = Flow()
                first = index
            }
            guard flow.members[role] == nil else {
                flow = Flow()
                continue
            }
            flow.members[role] = index
            guard role == .closing, flow.members.count == 3, haveOneUnit(flow),
                let identity = brokenIdentity(of: flow, among: Array(first..<paragraph.upperBound)),
                Slip.culprit(
                    (identity.minus + [identity.result]).map { figure(ofStatement: $0) },
                    total: figure(ofStatement: identity.plus[0])) != nil,
                digits(of: figure(ofStatement: identity.result)) > 2
            else { continue }
            broken.append(identity)
        }
        return broken
    }

    /// `Thụ lý 736.747 việc, gồm: việc cũ …; việc mới …`: the whole of an enumeration of opening and incoming.
    private func wholeRole(_ index: Int, _ flow: Flow) -> FlowRole? {
        guard flow.members.isEmpty else { return nil }
        let isOfFlow = enumerationIndex.enumerations(ofTotal: index).contains { isFlow(enumerations[$0]) }
        return isOfFlow ? .available : nil
    }

    private func haveOneUnit(_ flow: Flow) -> Bool {
        Set(flow.members.values.map { figure(ofStatement: $0).head }).subtracting([.none]).count < 2
    }

    fileprivate func brokenIdentity(of flow: Flow, among statements: [Int]) -> BrokenIdentity? {
        let members = flow.members
        if let opening = members[.opening], let incoming = members[.incoming], let available = members[.available] {
            let identity = BrokenIdentity(plus: [opening, incoming], minus: [], result: available)
            if !holds(identity), !isExplained(identity, by: statements, flow) { return identity }
        }
        guard let outgoing = members[.outgoing], let closing = members[.closing] else { return nil }
        let identity: BrokenIdentity
        if let available = members[.available] {
            identity = BrokenIdentity(plus: [available], minus: [outgoing], result: closing)
        } else if let opening = members[.opening], let incoming = members[.incoming] {
            identity = BrokenIdentity(plus: [opening, incoming], minus: [outgoing], result: closing)
        } else {
            return nil
        }
        return holds(identity) || isExplained(identity, by: statements, flow) ? nil : identity
    }

    private func holds(_ identity: BrokenIdentity) -> Bool {
        (sum(identity.plus) - sum(identity.minus)).overlaps(figure(ofStatement: identity.result).interval)
    }

    /// Whether the difference is another figure of the paragraph (`trả lại 10 đơn`), or the sum of two.
    private func isExplained(_ identity: BrokenIdentity, by statements: [Int], _ flow: Flow) -> Bool {
        let result = figure(ofStatement: identity.result)
        let gap = (sum(identity.plus) - sum(identity.minus)) - result.interval
        let members = Set(flow.members.values)
        let others = statements.filter { !members.contains($0) && figure(ofStatement: $0).kind == .count }
        for (position, first) in others.enumerated() {
            let value = figure(ofStatement: first).interval
            if value.overlaps(gap) || Interval(-value.high, -value.low).overlaps(gap) { return true }
            for second in others[(position + 1)...] where (value + figure(ofStatement: second).interval).overlaps(gap) {
                return true
            }
        }
        return false
    }

    fileprivate func identityWrittenOut(_ identity: BrokenIdentity) -> String {
        let result = figure(ofStatement: identity.result)
        let plus = identity.plus.map { figure(ofStatement: $0) }
        let minus = identity.minus.map { figure(ofStatement: $0) }
        let value = plus.reduce(Amount.zero) { $0 + $1.value } - minus.reduce(Amount.zero) { $0 + $1.value }
        let terms = plus.map(written).joined(separator: " + ") + minus.map { " − " + written($0) }.joined()
        return "\(terms) = \(inScale(value, of: result)), khác \(written(result))"
    }
}
