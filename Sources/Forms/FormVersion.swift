import Finding
import ReportLanguage
package import ReportModel

/// The version of a regime as its forms state it: the same for definitions that ask for the same figures.
package enum FormVersion {
    /// Eight hexadecimal digits in two groups, e.g. `3F2A-91BC`.
    package static func code(of regime: Regime, sections: [String]) -> String {
        var hash = FormDigest()
        hash.add(regime.code)
        hash.add(regime.name)
        for category in regime.categories {
            hash.add(category.code)
            for member in category.members {
                hash.add(member.code)
                hash.add(member.name)
            }
        }
        for indicator in regime.indicators {
            hash.add(indicator.code)
            hash.add(indicator.name)
            hash.add(indicator.measure)
            hash.add("\(indicator.decimals)")
            hash.add(indicator.category ?? "")
            hash.add(indicator.origin.formula?.text ?? "")
            hash.add(indicator.origin.acceptsTyped ? "typed" : "computed")
            hash.add(indicator.hasStatus ? "status" : "")
            hash.add(indicator.from?.description ?? "")
            hash.add(indicator.until?.description ?? "")
        }
        for rule in regime.rules where rule.mayBeExplained { hash.add(rule.code) }
        for section in sections { hash.add(section) }
        let digits = String(hash.value ^ hash.value >> 32 & 0xFFFF_FFFF, radix: 16, uppercase: true)
        let eight = String((String(repeating: "0", count: 8) + digits).suffix(8))
        return "\(eight.prefix(4))-\(eight.suffix(4))"
    }
}

/// FNV-1a over texts; tells versions apart by chance only, nothing is safe by it.
struct FormDigest {
    private(set) var value: UInt64 = 14_695_981_039_346_656_037

    mutating func add(_ text: String) {
        for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 1_099_511_628_211 }
        // Behind each text, so that borders count.
        value = (value ^ 0xFF) &* 1_099_511_628_211
    }
}
