package import Packaging

/// A DOCX file as it was read, with what rewriting needs: every byte, and where each piece of text stands in it.
package struct DOCXFile: Sendable {
    /// Where a piece of the manuscript's text stands in a part; generated text has none.
    package struct Anchor: Sendable, Hashable {
        /// In the manuscript's text; never across the border of a run.
        package var text: Range<Int>
        /// The index in `parts`.
        package var part: Int
        /// The bytes in the part that say `text`: text in `w:t`, or an element like `w:tab`.
        package var xml: Range<Int>
        /// Whether `text` and `xml` are the same bytes, so that each byte of one stands for the byte of the other. If not
        /// (references like `&amp;`, elements, converted or composed letters), only the whole piece can be replaced.
        package var isVerbatim: Bool
        /// The `w:r` element.
        package var run: Range<Int>
        /// Its `w:rPr`, empty without one.
        package var runProperties: Range<Int>
        /// The `w:p` element.
        package var paragraph: Range<Int>
    }

    package let archive: ZipReader
    /// The paths of the parts that text was read from; the main part comes first.
    package internal(set) var parts: [String] = []
    /// By ascending text, without overlaps.
    package internal(set) var anchors: [Anchor] = []

    init(archive: ZipReader) {
        self.archive = archive
    }

    /// The path of the main part, e.g. `word/document.xml`.
    package var mainPart: String { parts.first ?? "" }

    /// The anchors that touch `range` of the manuscript's text.
    package func anchors(in range: Range<Int>) -> ArraySlice<Anchor> {
        var low = 0
        var high = anchors.count
        while low < high {
            let middle = (low + high) / 2
            if anchors[middle].text.upperBound > range.lowerBound { high = middle } else { low = middle + 1 }
        }
        var end = low
        while end < anchors.count, anchors[end].text.lowerBound < range.upperBound { end += 1 }
        return anchors[low..<end]
    }
}
