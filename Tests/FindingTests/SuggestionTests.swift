import Finding
import Testing

struct SuggestionTests {
    private static let names = ["ho_so_moi", "ho_so_cu", "tong_so", "Đà Nẵng", "ton"]

    @Test(arguments: [
        ("ho_so_mới", "ho_so_moi"), ("ho_so_mio", "ho_so_moi"), ("ho_so_c", "ho_so_cu"), ("tongso", "tong_so"),
        ("Đà Nằng", "Đà Nẵng"), ("Da Nẵng", "Đà Nẵng"), ("tno", "ton"),
    ])
    func nearest(name: String, expected: String) {
        #expect(nearestName(to: name, among: Self.names) == expected)
    }

    @Test(arguments: ["", "xyz", "hoàn toàn khác", "ho_so", "tong_so_ho_so"])
    func nothingNear(name: String) {
        #expect(nearestName(to: name, among: Self.names) == nil)
    }

    @Test func theSameDistanceGivesTheFirstInOrderWhateverTheInput() {
        #expect(nearestName(to: "abcx", among: ["abcz", "abca", "abcm"]) == "abca")
        #expect(nearestName(to: "abcx", among: ["abcm", "abca", "abcz"]) == "abca")
        #expect(nearestName(to: "abcx", among: ["abca", "abcdx", "abcx"]) == "abca")
        #expect(nearestName(to: "abc", among: []) == nil)
    }
}
