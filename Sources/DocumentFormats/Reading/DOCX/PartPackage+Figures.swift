import Document
import Packaging

extension PartPackage {
    /// Reads the figures that our own files carry; `nil` for a part that holds something else, is too large or damaged in
    /// any way, as nothing depends on it.
    mutating func figures(_ part: String) -> FigureRecord? {
        let reader = FiguresReader()
        return readIfSound(part, limit: FiguresReader.sizeLimit, reader) ? reader.record : nil
    }
}
