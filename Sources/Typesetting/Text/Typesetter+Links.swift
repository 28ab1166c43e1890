import Document
import Finding

extension Typesetter {
    /// Adds text in which addresses and names of appendices lead to what they name.
    mutating func addLinked(_ text: String, _ cut: FontFiles.Cut, node: Int32, place: Place?) {
        let spots = LinkSpot.all(in: text, appendices: document.appendices.count)
        var position = text.startIndex
        for spot in spots {
            add(String(text[position..<spot.range.lowerBound]), cut, node: node, place: place)
            let words = String(text[spot.range])
            let linkNode = self.node(.link, in: node)
            pendingLinks.append((spot.target, linkNode, words))
            add(words, cut, node: linkNode, place: place)
            position = spot.range.upperBound
        }
        add(spots.isEmpty ? text : String(text[position...]), cut, node: node, place: place)
    }
}
