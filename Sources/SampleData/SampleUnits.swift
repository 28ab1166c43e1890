import ReportModel

/// The units of the invented province *Minh Sơn*, before and since 1 July 2025, when the district level ended and communes
/// were merged all over the country (resolutions 202 and 203/2025/QH15).
package enum SampleUnits {
    /// The commune that keeps registers and has schools.
    package static let mainCommune = "minh-tan"
    package static let team = "to-cntt"
    package static let schools = ["thcs-minh-tan", "thcs-minh-lap"]
    /// The communes that type their figures.
    package static let otherCommunes = (2...41).map { $0 < 10 ? "xa-0\($0)" : "xa-\($0)" }

    /// The first day of the two levels.
    static let reorganisation = Day.monthStart(year: 2025, month: 7)

    /// A commune that ended with June 2025.
    struct Former {
        var code: String
        /// What each successor took over of it, as `units.csv` says it.
        var successors: [(code: String, share: String)]
        /// How large it was, in percent of each successor's size.
        var sizes: [(code: String, percent: Int)]
    }

    /// Two and three communes became one, one was shared out to two.
    static let formerCommunes = [
        Former(
            code: "cu-38", successors: [("xa-38", "0.6"), ("xa-41", "0.4")], sizes: [("xa-38", 100), ("xa-41", 60)]),
        Former(code: "cu-391", successors: [("xa-39", "1")], sizes: [("xa-39", 55)]),
        Former(code: "cu-392", successors: [("xa-39", "1")], sizes: [("xa-39", 45)]),
        Former(code: "cu-401", successors: [("xa-40", "1")], sizes: [("xa-40", 40)]),
        Former(code: "cu-402", successors: [("xa-40", "1")], sizes: [("xa-40", 35)]),
        Former(code: "cu-403", successors: [("xa-40", "1")], sizes: [("xa-40", 25)]),
        Former(code: "cu-411", successors: [("xa-41", "1")], sizes: [("xa-41", 40)]),
    ]

    /// The communes that were new with July 2025.
    static let newCommunes: Set = ["xa-38", "xa-39", "xa-40", "xa-41"]
    /// A commune that went on under another name.
    private static let renamed = (code: "xa-37", formerly: "Tân Hòa")

    /// Whether the commune `code` reported for a month: those that exist when its figures close.
    static func reports(_ code: String, _ month: Period) -> Bool {
        let isSince = SampleCalendar.window(month).last >= reorganisation
        if formerCommunes.contains(where: { $0.code == code }) { return !isSince }
        return isSince || !newCommunes.contains(code)
    }

    // MARK: - The file

    private static let districts = [("huyen-bac", "Minh Bắc"), ("huyen-nam", "Minh Nam"), ("huyen-tay", "Minh Tây")]
    private static let lastDay = "2025-06-30"
    private static let firstDay = "2025-07-01"

    /// The lines of `units.csv`, the header first.
    package static let table: [[String]] =
        [
            ["code", "name", "short_name", "parent", "level", "from", "until", "succeeded_by"],
            ["minh-son", "tỉnh Minh Sơn", "Minh Sơn", "", "tinh", "", "", ""],
            ["vp-ubnd", "Văn phòng Ủy ban nhân dân tỉnh", "VP", "minh-son", "van-phong", "", "", ""],
            ["so-khcn", "Sở Khoa học và Công nghệ", "SKHCN", "minh-son", "so", "", "", ""],
            [team, "Tổ Công nghệ thông tin", "CNTT", "so-khcn", "to", "", "", ""],
        ] + districts.map { [$0, "huyện \($1)", $1, "minh-son", "huyen", "", lastDay, ""] }
        + moved(mainCommune, "Minh Tân", formerly: "Minh Tân", 0) + [
            ["mn-minh-tan", "Trường Mầm non Minh Tân", "MNMT", mainCommune, "mam-non", "", "", ""],
            ["th-minh-tan", "Trường Tiểu học Minh Tân", "THMT", mainCommune, "tieu-hoc", "", "", ""],
            [schools[0], "Trường Trung học cơ sở Minh Tân", "THCSMT", mainCommune, "thcs", "", "", ""],
            [schools[1], "Trường Trung học cơ sở Minh Lập", "THCSML", mainCommune, "thcs", "", "", ""],
            ["tyt-minh-tan", "Trạm Y tế xã Minh Tân", "TYT", mainCommune, "tram-y-te", "", "", ""],
        ] + communes

    private static let communes: [[String]] = {
        let former = zip(formerCommunes, names.dropFirst(otherCommunes.count)).map { commune, name in
            let successors = commune.successors.map { $0.share == "1" ? $0.code : "\($0.code):\($0.share)" }
            return [
                commune.code, "xã \(name)", name, districts[2].0, "xa", "", lastDay, successors.joined(separator: " "),
            ]
        }
        let today = zip(otherCommunes, names).enumerated().flatMap { index, commune in
            let (code, name) = commune
            if newCommunes.contains(code) { return [[code, "xã \(name)", name, "minh-son", "xa", firstDay, "", ""]] }
            return moved(
                code, name, formerly: code == renamed.code ? renamed.formerly : name, index * 3 / otherCommunes.count)
        }
        return former + today
    }()

    /// A commune that stood below a district and stands below the province since.
    private static func moved(_ code: String, _ name: String, formerly: String, _ district: Int) -> [[String]] {
        [
            [code, "xã \(formerly)", formerly, districts[district].0, "xa", "", lastDay, ""],
            [code, "xã \(name)", name, "minh-son", "xa", firstDay, "", ""],
        ]
    }

    /// Names for all communes, drawn from pairs of syllables that such names are made of.
    private static let names: [String] = {
        let first = ["An", "Bình", "Cẩm", "Đông", "Hòa", "Khánh", "Long", "Phú", "Thanh", "Vĩnh"]
        let second = ["Sơn", "Lâm", "Phong", "Thủy", "Khê", "Lạc", "Điền", "Thịnh"]
        var random = SampleRandom("units")
        let pairs = first.flatMap { head in second.map { "\(head) \($0)" } }
        return Array(random.shuffled(pairs).prefix(otherCommunes.count + formerCommunes.count))
    }()
}
