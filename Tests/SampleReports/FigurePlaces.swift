import Document

/// The printed figures of a document, numbered in the order in which they stand.
struct FigurePlaces {
    struct FigurePlace {
        var number: Int
        var text: String
        var source: String
        var place: Mutation.Place
    }

    private(set) var all: [FigurePlace] = []

    init(_ document: Document) {
        var walk = FigureWalk()
        var copy = document
        walk.visit(&copy)
        all = walk.found
    }

    /// `document` with `text` in place of the figure with that number.
    static func replace(_ number: Int, by text: String, in document: Document) -> Document {
        var walk = FigureWalk(replaced: number, text: text)
        var copy = document
        walk.visit(&copy)
        return copy
    }

    /// Where the second text is another than the first.
    static func difference(_ one: [UInt8], _ other: [UInt8]) -> Range<Int> {
        let start = zip(one, other).prefix { $0 == $1 }.count
        let end = zip(one.reversed(), other.reversed()).prefix { $0 == $1 }.count
        return start..<max(start + 1, other.count - end)
    }
}

/// Goes through all figures of a document, and replaces one of them.
private struct FigureWalk {
    var replaced = -1
    var text = ""
    var found: [FigurePlaces.FigurePlace] = []

    mutating func visit(_ document: inout Document) {
        for index in document.body.indices { visit(&document.body[index]) }
        for appendix in document.appendices.indices {
            for index in document.appendices[appendix].blocks.indices {
                visit(&document.appendices[appendix].blocks[index])
            }
        }
    }

    private mutating func visit(_ block: inout Block) {
        switch block {
        // What is drawn is no text; where a table repeats the numbers, their figures are there.
        case .heading, .chart: break
        case .paragraph(var paragraph):
            visit(&paragraph.inlines, .prose)
            block = .paragraph(paragraph)
        case .list(var list):
            visit(&list)
            block = .list(list)
        case .table(var table):
            for row in table.rows.indices {
                let place: Mutation.Place = table.rows[row].kind == .total ? .total : .cell
                for cell in table.rows[row].cells.indices { visit(&table.rows[row].cells[cell].inlines, place) }
            }
            block = .table(table)
        }
    }

    private mutating func visit(_ list: inout List) {
        for item in list.items.indices {
            visit(&list.items[item].inlines, .prose)
            for child in list.items[item].children.indices { visit(&list.items[item].children[child]) }
        }
    }

    private mutating func visit(_ inlines: inout Inlines, _ place: Mutation.Place) {
        for index in inlines.indices {
            guard case .figure(let text, let source, let emphasis) = inlines[index] else { continue }
            if found.count == replaced { inlines[index] = .figure(self.text, source: source, emphasis) }
            found.append(.init(number: found.count, text: text, source: source, place: place))
        }
    }
}
