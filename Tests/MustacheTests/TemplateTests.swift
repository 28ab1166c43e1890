import Mustache
import TestSupport
import Testing

/// Templates and what becomes of them.
struct TemplateTests {
    private static let fields: Fields = [
        "name": "Minh Tân", "sign": "<a href=\"x\">&</a>", "none": "", "yes": true, "no": false, "count": 12,
        "rows": [Fields(["name": "một"]), Fields(["name": "hai", "inner": true]), Fields([:])], "words": ["a", "b"],
        "empty": [Fields](), "unit": Fields(["code": "mt", "above": Fields(["code": "ms"])]), "nothing": String?.none,
        "something": "x" as String?,
    ]

    private func render(_ template: String, _ others: [String: String] = [:]) throws -> (
        text: String, missing: Set<String>
    ) {
        let library = try TemplateLibrary(others.merging(["main": template]) { $1 })
        let (bytes, missing) = library.render("main", Self.fields)
        return (String(decoding: bytes, as: UTF8.self), missing)
    }

    @Test(arguments: [
        ("Xã {{name}} {{ name }}.", "Xã Minh Tân Minh Tân."),
        ("{{sign}}", "&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;"),
        ("{{{sign}}}{{&sign}}", "<a href=\"x\">&</a><a href=\"x\">&</a>"),
        ("{{count}}{{! what it says }}", "12"),
        ("{{#yes}}có{{/yes}}{{^yes}}không{{/yes}}", "có"),
        ("{{#no}}có{{/no}}{{^no}}không{{/no}}", "không"),
        ("<p data-yes=\"{{yes}}\" data-no=\"{{no}}\">", "<p data-yes=\"true\" data-no=\"\">"),
        ("{{#none}}có{{/none}}{{^none}}không{{/none}}", "không"),
        (
            "{{#nothing}}có{{/nothing}}{{^nothing}}không{{/nothing}}{{#something}}{{something}}{{.}}{{/something}}",
            "khôngxx"
        ),
        ("{{#empty}}có{{/empty}}{{^empty}}không{{/empty}}", "không"),
        ("{{#rows}}[{{name}}]{{/rows}}", "[một][hai][Minh Tân]"),
        ("{{#words}}{{.}},{{/words}}", "a,b,"),
        ("{{unit.code}} {{unit.above.code}} {{#unit}}{{code}}{{#above}}{{code}}{{/above}}{{/unit}}", "mt ms mtms"),
        ("{{#unit.above}}{{code}}{{/unit.above}}", "ms"),
        // A tag alone on its line leaves no line; beside text it leaves all.
        ("a\n{{#yes}}\nb\n{{/yes}}\nc\n", "a\nb\nc\n"),
        ("a\n  {{#yes}}  \n b\n  {{/yes}}\nc", "a\n b\nc"),
        ("a {{#yes}}\nb{{/yes}}\n", "a \nb\n"),
        ("{{! a word }}\na", "a"),
        ("{{name}}\n", "Minh Tân\n"),
    ])
    func prints(_ template: String, _ expected: String) throws {
        let (text, _) = try render(template)
        #expect(text == expected)
    }

    @Test func templatesStandInEachOther() throws {
        let others = [
            "row": "<{{name}}>", "tree": "({{name}}{{#below}}{{> tree}}{{/below}})",
            "frame": "<h1>{{$title}}Không tên{{/title}}</h1>\n{{$content}}{{/content}}|",
            "wide": "{{<frame}}{{$title}}Rộng {{$kind}}nào{{/kind}}{{/title}}{{/frame}}",
        ]
        #expect(try render("{{#rows}}{{> row}}{{/rows}}", others).text == "<một><hai><Minh Tân>")
        let framed = try render("{{<frame}} bỏ qua {{$content}}{{name}}{{/content}}{{/frame}}", others)
        #expect(framed.text == "<h1>Không tên</h1>\nMinh Tân|")
        #expect(try render("{{<wide}}{{$kind}}nhất{{/kind}}{{/wide}}", others).text == "<h1>Rộng nhất</h1>\n|")
        // What fills a block does so only within its parent.
        let twice = try render("{{<frame}}{{$title}}A{{/title}}{{/frame}}{{> frame}}", others)
        #expect(twice.text == "<h1>A</h1>\n|<h1>Không tên</h1>\n|")
        let library = try TemplateLibrary(others)
        let leaf = Fields(["name": "c", "below": false])
        let tree = Fields(["name": "a", "below": [leaf, Fields(["name": "b", "below": [leaf]])]])
        #expect(String(decoding: library.render("tree", tree).bytes, as: UTF8.self) == "(a(c)(b(c)))")
    }

    @Test func namesThatNobodyGaveAreTold() throws {
        #expect(
            try render("{{name}}{{naem}}{{#rows}}{{inner}}{{/rows}}{{unit.name}}{{^gone}}x{{/gone}}").missing
                == ["naem", "inner", "unit.name", "gone"])
        // What is not printed is not asked for.
        #expect(try render("{{#no}}{{naem}}{{/no}}{{nothing}}").missing == [])
    }

    /// Signs of HTML are escaped whatever follows them: with a combining mark they make one character.
    @Test(arguments: ["\"", "<", ">", "&"]) func signsBeforeCombiningMarksAreEscaped(_ sign: String) throws {
        let library = try TemplateLibrary(["main": "{{x}}"])
        let bytes = library.render("main", ["x": sign + "\u{301}"]).bytes
        #expect(!String(decoding: bytes, as: UTF8.self).unicodeScalars.starts(with: sign.unicodeScalars) || sign == "&")
        #expect(bytes.starts(with: "&".utf8) && bytes.contains(UInt8(ascii: ";")))
    }

    @Test(arguments: [
        ("a\n{{#rows}}x", "main.mustache:2: “rows” has no end"),
        ("{{/rows}}", "main.mustache:1: “rows” ends, but is not open"),
        ("{{#a}}{{#b}}{{/a}}{{/b}}", "main.mustache:1: “a” ends, but is not open"),
        ("\n\n{{name", "main.mustache:3: a tag has no end"),
        ("{{}}", "main.mustache:1: a tag has no name"), ("{{> other}}", "main.mustache:1: no template “other”"),
        ("{{<other}}{{/other}}", "main.mustache:1: no template “other”"),
    ])
    func mistakesAreTold(_ template: String, _ expected: String) {
        let error = #expect(throws: TemplateError.self) { try TemplateLibrary(["main": template]) }
        #expect(error?.description == expected)
    }

    /// Whatever stands in a template, it is read or refused; and what was read prints.
    @Test func anyTemplateIsReadOrRefused() throws {
        let pieces = [
            "{{", "}}", "{{{", "}}}", "#", "^", "/", "$", "<", ">", "!", "&", "a", "b", ".", " ", "\n", "ệ", "{{#a}}",
            "{{/a}}",
        ]
        var random = Seeded(5)
        var count = 0
        for _ in 0..<5_000 {
            let text = (0..<Int.random(in: 0..<24, using: &random)).map { _ in pieces.randomElement(using: &random)! }
                .joined()
            guard let library = try? TemplateLibrary(["main": text, "a": "A", "b": "{{$a}}B{{/a}}"]) else { continue }
            count += 1
            _ = library.render("main", ["a": ["x", "y"], "b": true])
        }
        #expect(count > 500)
    }
}
