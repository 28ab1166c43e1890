/// The units of the invented province *Minh Sơn*.
package enum SampleUnits {
    /// The commune that keeps registers and has schools.
    package static let mainCommune = "minh-tan"
    package static let team = "to-cntt"
    package static let schools = ["thcs-minh-tan", "thcs-minh-lap"]
    /// The communes that type their figures.
    package static let otherCommunes = (2...41).map { $0 < 10 ? "xa-0\($0)" : "xa-\($0)" }

    /// The lines of `units.csv`, the header first.
    package static let table: [[String]] =
        [
            ["code", "name", "short_name", "parent", "level"],
            ["minh-son", "tỉnh Minh Sơn", "Minh Sơn", "", "tinh"],
            ["vp-ubnd", "Văn phòng Ủy ban nhân dân tỉnh", "VP", "minh-son", "van-phong"],
            ["so-khcn", "Sở Khoa học và Công nghệ", "SKHCN", "minh-son", "so"],
            [team, "Tổ Công nghệ thông tin", "CNTT", "so-khcn", "to"],
            [mainCommune, "xã Minh Tân", "Minh Tân", "minh-son", "xa"],
            ["mn-minh-tan", "Trường Mầm non Minh Tân", "MNMT", mainCommune, "mam-non"],
            ["th-minh-tan", "Trường Tiểu học Minh Tân", "THMT", mainCommune, "tieu-hoc"],
            [schools[0], "Trường Trung học cơ sở Minh Tân", "THCSMT", mainCommune, "thcs"],
            [schools[1], "Trường Trung học cơ sở Minh Lập", "THCSML", mainCommune, "thcs"],
            ["tyt-minh-tan", "Trạm Y tế xã Minh Tân", "TYT", mainCommune, "tram-y-te"],
        ] + zip(otherCommunes, names).map { [$0, "xã \($1)", $1, "minh-son", "xa"] }

    /// Forty names, drawn from pairs of syllables that such names are made of.
    private static let names: [String] = {
        let first = ["An", "Bình", "Cẩm", "Đông", "Hòa", "Khánh", "Long", "Phú", "Thanh", "Vĩnh"]
        let second = ["Sơn", "Lâm", "Phong", "Thủy", "Khê", "Lạc", "Điền", "Thịnh"]
        var random = SampleRandom("units")
        let pairs = first.flatMap { head in second.map { "\(head) \($0)" } }
        return Array(random.shuffled(pairs).prefix(otherCommunes.count))
    }()
}
