import Document
import Testing

struct OfficialLayoutTests {
    /// Decree 30, annex I: sizes by component, least and greatest.
    @Test(arguments: [
        (Component.nation, 12.0, 13.0), (.motto, 13, 14), (.superior, 12, 13), (.issuer, 12, 13), (.number, 13, 13),
        (.placeAndDate, 13, 14), (.kind, 13, 14), (.summary, 13, 14), (.addressee, 13, 14), (.basis, 13, 14),
        (.body, 13, 14), (.part, 13, 14), (.section, 13, 14), (.clause, 13, 14), (.point, 13, 14),
        (.authority, 13, 14), (.signer, 13, 14), (.recipientsLabel, 12, 12), (.recipient, 11, 11),
        (.appendixLabel, 14, 14), (.appendixTitle, 13, 14), (.appendixReference, 13, 14), (.pageNumber, 13, 14),
    ])
    func sizesKeepToTheDecree(component: Component, least: Double, most: Double) {
        for letterhead in LetterheadSize.allCases {
            let size = component.style(letterhead).size.points
            #expect(size >= least && size <= most)
        }
    }

    @Test func marginsKeepToTheDecree() {
        #expect((20...25).contains(OfficialLayout.topMargin.millimetres.rounded()))
        #expect((20...25).contains(OfficialLayout.bottomMargin.millimetres.rounded()))
        #expect((30...35).contains(OfficialLayout.leftMargin.millimetres.rounded()))
        #expect((15...20).contains(OfficialLayout.rightMargin.millimetres.rounded()))
        #expect(OfficialLayout.textWidth(.portrait).twips == 9355)
    }

    @Test func shortRuleIsAThirdToAHalf() {
        for lines in [["ỦY BAN NHÂN DÂN", "XÃ MINH SƠN"], ["SỞ Y TẾ"], ["TRƯỜNG TIỂU HỌC MINH SƠN", "SỐ 2"]] {
            let rule = OfficialLayout.shortRule(under: lines, face: .bold, size: .pt(13)).twips
            let widths = lines.map { AdvanceWidths.width(of: $0, face: .bold, size: .pt(13)).twips }
            let longest = widths.max() ?? 0
            #expect(rule * 3 >= longest && rule * 2 <= longest)
        }
    }

    @Test(arguments: [
        ("UBND TỈNH PHÚ AN", "ỦY BAN NHÂN DÂN\nXÃ MINH SƠN", "Minh Sơn", LetterheadSize.roomy),
        ("BỘ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG ĐẠI HỌC SƯ PHẠM KỸ THUẬT", "Thành phố Hồ Chí Minh", .compact),
    ])
    func letterheadTakesTheSizesThatFit(superior: String, issuer: String, place: String, size: LetterheadSize) {
        let layout = LetterheadLayout(
            Letterhead(
                superior: superior, issuer: issuer, number: 1, symbol: "BC-UBND", place: place,
                date: IssueDate(day: 5, month: 1, year: 2026)))
        #expect(layout.size == size)
        #expect(layout.left + layout.right == OfficialLayout.textWidth(.portrait))
        let motto = AdvanceWidths.width(of: Letterhead.motto, face: .bold, size: size.larger)
        #expect(layout.mottoRule == motto)
    }
}
