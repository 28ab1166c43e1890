package import Finding

/// A finished official document: what writers turn into files, and what readers make of files.
///
/// The parts are those of decree 30/2020/NĐ-CP, annex I; `ô` in the comments is the number of the part in the decree's
/// diagram. All text is in NFC.
package struct Document: Sendable, Hashable {
    package var letterhead: Letterhead
    package var title: Title
    /// *Kính gửi* (ô 9a): whom a report to a higher body addresses; empty for none.
    package var addressees: [String]
    /// *Căn cứ*: the legal bases, without the final `;` or `.`, which the layout adds.
    package var bases: [Inlines]
    package var body: [Block]
    package var signature: Signature
    package var recipients: Recipients
    package var appendices: [Appendix]
    package var properties: Properties

    package init(
        letterhead: Letterhead, title: Title, addressees: [String] = [], bases: [Inlines] = [], body: [Block],
        signature: Signature, recipients: Recipients, appendices: [Appendix] = [], properties: Properties
    ) {
        self.letterhead = letterhead
        self.title = title
        self.addressees = addressees
        self.bases = bases
        self.body = body
        self.signature = signature
        self.recipients = recipients
        self.appendices = appendices
        self.properties = properties
    }

    /// What describes the file rather than stands in it.
    package struct Properties: Sendable, Hashable {
        /// The file's title, e.g. the document name and its summary.
        package var title: String
        /// The body that issues it.
        package var author: String
        /// The moment the file says it was made, as ISO 8601 in UTC; from the data, never from a clock.
        package var created: String
        /// A draft carries the mark *DỰ THẢO* and shows gaps instead of being refused.
        package var isDraft: Bool

        package init(title: String, author: String, created: String, isDraft: Bool = false) {
            self.title = title
            self.author = author
            self.created = created
            self.isDraft = isDraft
        }
    }
}

/// The head of page 1 (ô 1 to 4).
package struct Letterhead: Sendable, Hashable {
    /// The body directly above (*cơ quan chủ quản trực tiếp*), as printed in capitals; several lines are joined by `\n`.
    package var superior: String?
    /// The issuing body, as printed in capitals; `\n` where the office breaks the line.
    package var issuer: String
    /// The number in the year; `nil` on a draft or an electronic document that is not numbered yet.
    package var number: Int?
    /// The symbol behind the number, e.g. `BC-UBND`.
    package var symbol: String
    package var place: String
    /// Day, month and year of issue; a part that is not known yet prints as a gap to fill in.
    package var date: IssueDate

    package init(
        superior: String?, issuer: String, number: Int?, symbol: String, place: String, date: IssueDate
    ) {
        self.superior = superior
        self.issuer = issuer
        self.number = number
        self.symbol = symbol
        self.place = place
        self.date = date
    }

    /// `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM` (ô 1).
    package static let nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    /// `Độc lập - Tự do - Hạnh phúc` (ô 1): hyphens with spaces.
    package static let motto = "Độc lập - Tự do - Hạnh phúc"

    /// `Số: 05/BC-UBND` (ô 3): two digits below ten, a gap where there is no number yet.
    package var numberLine: String {
        guard let number else { return "Số:       /\(symbol)" }
        return "Số: \(number < 10 ? "0" : "")\(number)/\(symbol)"
    }

    /// `Minh Tân, ngày 05 tháng 01 năm 2026` (ô 4).
    package var placeAndDate: String {
        "\(place), \(date.text)"
    }
}

/// The day of issue as far as it is known.
package struct IssueDate: Sendable, Hashable {
    package var day: Int?
    package var month: Int?
    package var year: Int

    package init(day: Int?, month: Int?, year: Int) {
        self.day = day
        self.month = month
        self.year = year
    }

    /// `ngày 05 tháng 01 năm 2026`: a zero before a day below 10 and before the months 1 and 2 (decree 30, annex I).
    package var text: String {
        let day = day.map { $0 < 10 ? "0\($0)" : "\($0)" } ?? "     "
        let month = month.map { $0 < 3 ? "0\($0)" : "\($0)" } ?? "     "
        return "ngày \(day) tháng \(month) năm \(year)"
    }
}

/// The name of the document (ô 5a).
package struct Title: Sendable, Hashable {
    /// The kind of document in capitals, e.g. `BÁO CÁO`.
    package var kind: String
    /// The *trích yếu*.
    package var summary: String

    package init(kind: String, summary: String) {
        self.kind = kind
        self.summary = summary
    }
}

/// Who signs (ô 7).
package struct Signature: Sendable, Hashable {
    /// Authority marks and posts in capitals, one line each: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`.
    package var authority: [String]
    package var name: String

    package init(authority: [String], name: String) {
        self.authority = authority
        self.name = name
    }
}

/// *Nơi nhận* (ô 9b).
package struct Recipients: Sendable, Hashable {
    /// Without hyphens and final `;`, e.g. `Như trên`.
    package var names: [String]
    /// What stands behind `Lưu: `, without the final full stop, e.g. `VT, VP (02)`.
    package var archive: String

    package init(names: [String], archive: String) {
        self.names = names
        self.archive = archive
    }
}

/// A *phụ lục*.
package struct Appendix: Sendable, Hashable {
    package var title: String
    package var orientation: Orientation
    package var blocks: [Block]
    package var place: Place?

    package init(title: String, orientation: Orientation = .portrait, blocks: [Block], place: Place? = nil) {
        self.title = title
        self.orientation = orientation
        self.blocks = blocks
        self.place = place
    }
}

/// How a page lies; landscape is allowed for wide tables.
package enum Orientation: Sendable, Hashable {
    case portrait
    case landscape
}
