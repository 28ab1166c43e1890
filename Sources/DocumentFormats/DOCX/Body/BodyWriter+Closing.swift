import Document
import Packaging

extension BodyWriter {
    /// Writes *Nơi nhận* beside the authority, the room for the signature and the name, all on one page.
    mutating func writeClosing() {
        // Word makes one table of two that follow each other.
        if case .table = document.body.last { spacer(keepsWithNext: true) }
        let (left, right) = OfficialLayout.closingColumns
        xml.tableStart(TableProperties(style: StyleName.layoutTable, columns: [left, right]))
        layoutRowStart()
        xml.cellStart(CellProperties(width: left))
        paragraph(.recipientsLabel, Recipients.label)
        for line in document.recipients.lines { paragraph(.recipient, line) }
        xml.cellEnd()
        xml.cellStart(CellProperties(width: right))
        for line in document.signature.authority { paragraph(.authority, line) }
        paragraph(.signer, document.signature.name)
        xml.cellEnd()
        layoutRowEnd()
        xml.tableEnd()
    }
}
