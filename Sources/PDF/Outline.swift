import Typesetting

/// The bookmarks.
enum Outline {
    private struct Entry {
        var anchor: Anchor
        var parent: Int?
        var children: [Int] = []
    }

    /// Writes a bookmark for each anchor and returns the number of their root; `nil` without any.
    static func write(_ anchors: [Anchor], firstPage: Int, pages: [Page], in file: inout PDFFile) -> Int? {
        guard !anchors.isEmpty else { return nil }
        var entries: [Entry] = []
        var top: [Int] = []
        /// The entries that the next one may stand below.
        var open: [Int] = []
        for (index, anchor) in anchors.enumerated() {
            open.removeAll { entries[$0].anchor.depth >= anchor.depth }
            entries.append(Entry(anchor: anchor, parent: open.last))
            if let parent = open.last { entries[parent].children.append(index) } else { top.append(index) }
            open.append(index)
        }
        let root = file.reserve()
        let first = file.reserve(entries.count)
        for index in entries.indices {
            let siblings = entries[index].parent.map { entries[$0].children } ?? top
            let position = siblings.firstIndex(of: index) ?? 0
            file.write(first + index) { out in
                out.raw("<</Title")
                out.text(entries[index].anchor.title)
                out.raw("/Parent ")
                out.reference(entries[index].parent.map { first + $0 } ?? root)
                if position > 0 {
                    out.raw("/Prev ")
                    out.reference(first + siblings[position - 1])
                }
                if position + 1 < siblings.count {
                    out.raw("/Next ")
                    out.reference(first + siblings[position + 1])
                }
                writeChildren(entries[index].children, first: first, count: descendants(of: index, entries), to: &out)
                out.raw("/Dest")
                out.destination(entries[index].anchor, firstPage: firstPage, pages: pages)
                out.raw(">>")
            }
        }
        file.write(root) { out in
            out.raw("<</Type/Outlines")
            writeChildren(top, first: first, count: entries.count, to: &out)
            out.raw(">>")
        }
        return root
    }

    private static func descendants(of index: Int, _ entries: [Entry]) -> Int {
        entries[index].children.reduce(0) { $0 + 1 + descendants(of: $1, entries) }
    }

    private static func writeChildren(_ children: [Int], first: Int, count: Int, to out: inout PDFBytes) {
        guard let head = children.first, let last = children.last else { return }
        out.raw("/First ")
        out.reference(first + head)
        out.raw("/Last ")
        out.reference(first + last)
        // Open: all that is below shows.
        out.raw("/Count ")
        out.integer(count)
    }
}
