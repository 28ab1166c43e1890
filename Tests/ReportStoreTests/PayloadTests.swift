import ReportModel
import ReportStore
import TestSupport
import Testing

/// The canonical texts that are stored and hashed.
struct PayloadTests {
    @Test func writesAReturn() throws {
        let content = ReturnContent(
            figures: [
                FigureKey("tong"): .given(Quantity(mantissa: -1250, decimals: 2)),
                FigureKey("tong", "nam"): .given(Quantity(mantissa: 5, decimals: 3), .estimate),
                FigureKey("tong", ""): .given(.zero, .preliminary),
                FigureKey("a\tb"): .nilStated, FigureKey("c"): .notApplicable, FigureKey("d"): .missing,
            ],
            narratives: ["I": "Dòng một\nDòng hai\t\\", "II": ""], explanations: ["R1": "do mưa lũ"])
        let text = """
            baocao-return 1
            f	a\\tb	nil
            f	c	not-applicable
            f	d	missing
            f	tong	-12.50
            m	tong		0	preliminary
            m	tong	nam	0.005	estimate
            n	I	Dòng một\\nDòng hai\\t\\\\
            n	II	
            x	R1	do mưa lũ

            """
        #expect(String(decoding: ReturnPayload.encode(content), as: UTF8.self) == text)
        #expect(try ReturnPayload.decode(Array(text.utf8)) == content)
    }

    @Test func writesAnEntry() throws {
        let values: [FieldValue] = [
            .text("Hồ sơ\tsố 1"), .empty, .date(Day.monthStart(year: 2026, month: 10) + 4),
            .number(Quantity(mantissa: 125, decimals: 1)), .flag(true), .flag(false), .text(""),
        ]
        let text = "baocao-entry 1\nt\tHồ sơ\\tsố 1\ne\nd\t2026-10-05\nn\t12.5\nb\ttrue\nb\tfalse\nt\t\n"
        #expect(String(decoding: EntryPayload.encode(values), as: UTF8.self) == text)
        #expect(try EntryPayload.decode(Array(text.utf8).span) == values)
        #expect(try EntryPayload.decode(EntryPayload.encode(nil).span) == nil)
        #expect(try EntryPayload.decode(EntryPayload.encode([]).span) == [])
    }

    /// A writer that is kept writes what a new one does, whatever it wrote before; the lines stand in the order of their bytes.
    @Test func aWriterThatIsKeptForgetsNothing() throws {
        var values = RandomValues(seed: 5)
        var kept = ReturnWriter()
        let sets = (0..<4).map { _ in values.content() }
        for _ in 0..<300 {
            var content = sets.randomElement(using: &values.generator) ?? ReturnContent()
            for key in content.figures.keys.sorted() { content.figures[key] = values.figure() }
            if Bool.random(using: &values.generator), let key = content.figures.keys.sorted().last {
                content.figures[FigureKey(key.indicator + "\\", key.member)] = content.figures.removeValue(forKey: key)
            }
            let bytes = kept.encode(content)
            #expect(bytes == ReturnPayload.encode(content))
            let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropFirst()
                .dropLast()
            #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
        }
    }

    @Test(arguments: [
        (0, 0, "0"), (7, 0, "7"), (-120, 0, "-120"), (0, 2, "0.00"), (5, 2, "0.05"), (-5, 1, "-0.5"),
        (1250, 2, "12.50"),
        (Int64.max, 0, "9223372036854775807"), (Int64.min, 4, "-922337203685477.5808"),
    ])
    func writesNumbers(_ mantissa: Int64, _ decimals: Int, _ text: String) {
        let figures = [FigureKey("a"): Figure.given(Quantity(mantissa: mantissa, decimals: decimals))]
        let bytes = ReturnPayload.encode(ReturnContent(figures: figures))
        #expect(String(decoding: bytes, as: UTF8.self) == "baocao-return 1\nf\ta\t\(text)\n")
    }

    @Test func roundTripsRandomReturns() throws {
        var values = RandomValues(seed: 1)
        var reader = ReturnReader()
        for _ in 0..<300 {
            let content = values.content()
            let bytes = ReturnPayload.encode(content)
            let read = try reader.content(of: bytes.span)
            #expect(read == content)
            #expect(ReturnPayload.encode(read) == bytes)
            // Decimals do not count for equality, but they are kept.
            for (key, figure) in content.figures {
                #expect(read.figures[key]?.number?.decimals == figure.number?.decimals)
            }
        }
    }

    @Test func roundTripsRandomEntries() throws {
        var values = RandomValues(seed: 2)
        for _ in 0..<300 {
            let fields = values.fields()
            #expect(try EntryPayload.decode(EntryPayload.encode(fields).span) == fields)
        }
    }

    /// A kept reader gives for every payload what a fresh one gives, whatever came before.
    @Test func keptReaderAgreesWithFreshOne() throws {
        var values = RandomValues(seed: 3)
        let sets = (0..<4).map { _ in values.content() }
        var reader = ReturnReader()
        for _ in 0..<400 {
            var content = sets.randomElement(using: &values.generator) ?? ReturnContent()
            for key in content.figures.keys.sorted() { content.figures[key] = values.figure() }
            if Int.random(in: 0...9, using: &values.generator) == 0, let first = content.figures.keys.min() {
                content.figures[first] = nil
            }
            var bytes = ReturnPayload.encode(content)
            if Bool.random(using: &values.generator) { bytes = values.mutated(bytes) }
            let kept = Result { () throws(PayloadError) in try reader.content(of: bytes.span) }
            let fresh = Result { () throws(PayloadError) in try ReturnPayload.decode(bytes) }
            #expect(kept == fresh)
        }
    }

    /// Whatever the bytes are, reading gives an error or a content that is written as the same bytes.
    @Test func readsOnlyWhatItWrites() {
        var values = RandomValues(seed: 4)
        var accepted = 0
        for round in 0..<3000 {
            let isEntry = round.isMultiple(of: 2)
            var bytes = isEntry ? EntryPayload.encode(values.fields()) : ReturnPayload.encode(values.content())
            for _ in 0..<Int.random(in: 1...3, using: &values.generator) { bytes = values.mutated(bytes) }
            if isEntry {
                guard let read = try? EntryPayload.decode(bytes.span) else { continue }
                #expect(EntryPayload.encode(read) == bytes)
            } else {
                guard let read = try? ReturnPayload.decode(bytes) else { continue }
                #expect(ReturnPayload.encode(read) == bytes)
            }
            accepted += 1
        }
        // Many mutations inside a text are texts again.
        #expect(accepted > 100)
    }

    @Test func survivesRandomBytes() {
        var generator = Seeded(5)
        for header in ["", "baocao-return 1\n", "baocao-entry 1\n", "baocao-return 1\nf\ta\t", "baocao-entry 1\nd\t"] {
            for _ in 0..<300 {
                let tail = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                    UInt8.random(in: 0...255, using: &generator)
                }
                let bytes = Array(header.utf8) + tail
                _ = try? ReturnPayload.decode(bytes)
                _ = try? EntryPayload.decode(bytes.span)
            }
        }
    }

    @Test(arguments: [
        ("", 1, PayloadProblem.unknownFormat),
        ("baocao-return 2\n", 1, .unknownFormat),
        ("baocao-return 1\nz\ta\tnil\n", 2, .unknownLine),
        ("baocao-return 1\nf\ta\tnil", 2, .unknownLine),
        ("baocao-return 1\nf\ta", 2, .truncated),
        ("baocao-return 1\nf\ta\tnil\nf\ta\tnil\n", 3, .disorder),
        ("baocao-return 1\nf\tb\tnil\nf\ta\tnil\n", 3, .disorder),
        ("baocao-return 1\nx\ta\tb\nn\ta\tb\n", 3, .disorder),
        ("baocao-return 1\nn\ta\tb\nf\ta\tnil\n", 3, .unknownLine),
        ("baocao-return 1\nf\ta\t01\n", 2, .badNumber),
        ("baocao-return 1\nf\ta\t-0\n", 2, .badNumber),
        ("baocao-return 1\nf\ta\t1.\n", 2, .badNumber),
        ("baocao-return 1\nf\ta\t.5\n", 2, .unknownLine),
        ("baocao-return 1\nf\ta\t0.0000000001\n", 2, .badNumber),
        ("baocao-return 1\nf\ta\t9223372036854775808\n", 2, .badNumber),
        ("baocao-return 1\nf\ta\t12345678901234567890123\n", 2, .badNumber),
        ("baocao-return 1\nf\ta\t1\tofficial\n", 2, .unknownLine),
        ("baocao-return 1\nf\t\\x\tnil\n", 2, .badText),
    ])
    func namesWhatIsWrong(_ text: String, _ line: Int, _ problem: PayloadProblem) {
        #expect(throws: PayloadError(line: line, problem: problem)) { try ReturnPayload.decode(Array(text.utf8)) }
    }

    @Test func refusesWhatIsNotUTF8() {
        let bytes = Array("baocao-return 1\nf\t".utf8) + [0xFF] + Array("\tnil\n".utf8)
        #expect(throws: PayloadError(line: 2, problem: .badText)) { try ReturnPayload.decode(bytes) }
    }
}
