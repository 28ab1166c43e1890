extension Message {
    package static func noFont(_ folders: [String]) -> Message {
        let list = folders.joined(separator: ", ")
        return Message(
            vi: "Không thấy phông Times New Roman hay Liberation Serif trong \(list); hãy cài gói fonts-liberation, "
                + "hoặc đặt BAOCAO_FONTS là thư mục chứa bốn tệp phông.",
            en:
                "Neither Times New Roman nor Liberation Serif is in \(list); install the package fonts-liberation, or let "
                + "BAOCAO_FONTS name a folder with the four font files.")
    }

    package static func substituteFont(_ family: String) -> Message {
        Message(
            vi: "Tệp PDF dùng phông \(family), cùng số đo với Times New Roman vì máy này không có Times New Roman.",
            en:
                "The PDF file is set in \(family), which has the measures of Times New Roman; this machine lacks the latter."
        )
    }
}
