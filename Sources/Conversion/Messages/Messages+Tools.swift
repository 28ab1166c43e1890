import Finding

/// Messages about the programs that read foreign files.
extension Message {
    static let missingPDFTool = Message(
        vi: "thiếu chương trình pdftotext để đọc PDF; hãy cài gói poppler-utils (Debian, Ubuntu: sudo apt install "
            + "poppler-utils)",
        en:
            "pdftotext, which reads PDF, is missing; install the package poppler-utils (Debian, Ubuntu: sudo apt install "
            + "poppler-utils)")

    static let missingOffice = Message(
        vi:
            "thiếu LibreOffice để đọc tệp Word kiểu cũ; hãy cài gói libreoffice-writer (Debian, Ubuntu: sudo apt install "
            + "libreoffice-writer-nogui), hoặc mở tệp bằng Word và lưu thành .docx",
        en:
            "LibreOffice, which reads old Word files, is missing; install the package libreoffice-writer (Debian, Ubuntu: "
            + "sudo apt install libreoffice-writer-nogui), or open the file in Word and save it as .docx")

    static let lockedPDF = Message(
        vi: "tệp PDF đặt mật khẩu; hãy bỏ mật khẩu rồi lưu lại",
        en: "the PDF has a password; take it off and save the file again")

    static let damagedPDF = Message(
        vi: "tệp PDF bị hỏng hoặc bị cắt mất; hãy tải hoặc chép lại bản đầy đủ",
        en: "the PDF is damaged or cut off; download or copy it again")

    static let notConverted = Message(
        vi: "LibreOffice không đọc được tệp; hãy mở tệp bằng Word và lưu thành .docx",
        en: "LibreOffice cannot read the file; open it in Word and save it as .docx")

    static func noPDF(_ found: Message) -> Message {
        Message(
            vi: "nội dung tệp là \(found.vi), không phải PDF; hãy kiểm tra lại tệp hoặc đổi đuôi tệp",
            en: "the file holds \(found.en), not PDF; check which file it is, or give it the right ending")
    }

    static func toolTimedOut(_ tool: String, seconds: Int) -> Message {
        Message(
            vi: "\(tool) không đọc xong tệp sau \(seconds) giây và đã bị dừng; hãy thử chia nhỏ tệp",
            en: "\(tool) did not finish the file within \(seconds) seconds and was stopped; try to split the file")
    }

    static func toolFailed(_ tool: String) -> Message {
        Message(
            vi: "không chạy được \(tool); hãy cài lại chương trình này",
            en: "\(tool) cannot be run; install it again")
    }

    static func noTemporaryFolder(_ folder: String) -> Message {
        Message(
            vi: "không tạo được thư mục tạm trong “\(folder)”; hãy kiểm tra quyền và dung lượng đĩa",
            en: "no temporary folder can be made in “\(folder)”; check its rights and the space on the disk")
    }
}
