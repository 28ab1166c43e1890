import Document
import Packaging

extension Component {
    /// The name of the style in Word's list. Headings carry Word's own names, so that its navigation knows them.
    var styleName: String {
        switch self {
        case .nation: "Quốc hiệu"
        case .motto: "Tiêu ngữ"
        case .superior: "Cơ quan chủ quản"
        case .issuer: "Cơ quan ban hành"
        case .number: "Số, ký hiệu"
        case .placeAndDate: "Địa danh và thời gian"
        case .draftMark: "Dấu dự thảo"
        case .kind: "Tên loại văn bản"
        case .summary: "Trích yếu"
        case .addressee: "Kính gửi"
        case .addresseeItem: "Nơi kính gửi"
        case .basis: "Căn cứ"
        case .body: "Nội dung"
        case .part: "heading 1"
        case .section: "heading 2"
        case .clause: "heading 3"
        case .point: "heading 4"
        case .dashItem: "Gạch đầu dòng"
        case .plusItem: "Dấu cộng đầu dòng"
        case .letterItem: "Điểm"
        case .numberItem: "Khoản"
        case .tableCaption: "Tên bảng"
        case .unitNote: "Đơn vị tính"
        case .figure: "Hình vẽ"
        case .figureCaption: "Tên hình"
        case .figureNote: "Ghi chú hình"
        case .authority: "Quyền hạn, chức vụ"
        case .signer: "Người ký"
        case .recipientsLabel: "Nơi nhận"
        case .recipient: "Danh sách nơi nhận"
        case .appendixLabel: "Phụ lục"
        case .appendixTitle: "Tên phụ lục"
        case .appendixReference: "Kèm theo"
        case .pageNumber: "Số trang"
        }
    }

    /// The level in Word's navigation, from 0.
    var outlineLevel: Int? {
        switch self {
        case .part, .appendixLabel: 0
        case .section: 1
        case .clause: 2
        case .point: 3
        default: nil
        }
    }
}

extension Component.Alignment {
    var justification: ParagraphProperties.Alignment {
        switch self {
        case .left: .left
        case .center: .center
        case .right: .right
        case .justified: .both
        }
    }
}

extension CellStyle {
    /// The name of the style in Word's list.
    var styleName: String {
        let role =
            switch role {
            case .head: "Đầu bảng"
            case .text: "Ô bảng"
            case .total: "Ô tổng cộng"
            }
        let side =
            switch alignment {
            case .left: ", trái"
            case .center: self.role == .head ? "" : ", giữa"
            case .right: ", phải"
            }
        return role + side + (size == .small ? ", nhỏ" : "")
    }
}
