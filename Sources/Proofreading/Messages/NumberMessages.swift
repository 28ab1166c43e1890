import Finding

/// Messages about figures that do not agree.
extension Message {
    static func partsDoNotAddUp(_ isClosed: Bool) -> Message {
        isClosed
            ? Message(vi: "tổng không bằng cộng các phần được liệt kê", en: "the total is not the sum of its parts")
            : Message(vi: "các phần cộng lại lớn hơn tổng", en: "the parts add up to more than the total")
    }

    static let partExceedsTotal = Message(
        vi: "một phần lớn hơn tổng của nó", en: "a part is larger than its total")

    static let flowDoesNotClose = Message(
        vi: "số chuyển kỳ không khớp: tồn đầu kỳ, phát sinh, đã giải quyết và còn lại không cân đối",
        en: "opening, incoming, outgoing and closing figures do not balance")

    static let shareDiffers = Message(
        vi: "tỷ lệ phần trăm không suy ra được từ số liệu đã nêu", en: "the percentage does not follow from the figures"
    )

    static let deltaDiffers = Message(
        vi: "mức tăng, giảm không khớp với hai số được so sánh",
        en: "the difference does not match the two figures that are compared")

    static func wrongDirection(isUp: Bool) -> Message {
        isUp
            ? Message(vi: "viết là tăng nhưng số sau nhỏ hơn số trước", en: "said to rise, but the figure is lower")
            : Message(vi: "viết là giảm nhưng số sau lớn hơn số trước", en: "said to fall, but the figure is higher")
    }

    static let balanceReversed = Message(
        vi: "chênh lệch được gọi ngược với hai số đã nêu",
        en: "the balance is called the opposite of what the two figures give")

    static let foldDiffers = Message(
        vi: "số lần gấp không khớp hai số đã nêu", en: "how many times more does not follow from the two figures")

    static let growthDiffers = Message(
        vi: "tốc độ tăng, giảm không khớp với mức tăng, giảm", en: "the growth rate does not match the difference")

    static func tableDoesNotAddUp(line: String, cross: String) -> Message {
        let vi = cross.isEmpty ? "" : ", “\(cross)”"
        return Message(
            vi: "“\(line)”\(vi): không bằng tổng các ô thuộc nó", en: "“\(line)”\(vi): not the sum of its cells")
    }

    static let percentagesNotWhole = Message(
        vi: "các tỷ lệ của một phân loại cộng lại khác 100%", en: "the percentages of a classification do not make 100")

    static let overallRate = Message(
        vi: "tỷ lệ chung trái với tỷ lệ của các phần", en: "the overall rate contradicts the rates of its parts")

    static let averageDiffers = Message(
        vi: "số bình quân không khớp với tổng và số lượng", en: "the average does not follow from the sum and the count"
    )
    static let fractionAmongCounts = Message(
        vi: "số lẻ đứng giữa các số đếm nguyên: có thể nhầm dòng hoặc mất hàng nghìn",
        en: "a fraction among whole counts: a wrong row, or thousands that were lost")

    static func equationWrong() -> Message {
        Message(vi: "phép tính viết trong văn bản không đúng", en: "the written calculation is wrong")
    }

    static let wordsDifferFromFigures = Message(
        vi: "số ghi bằng chữ khác số ghi bằng chữ số", en: "the number in words differs from the one in digits")

    static let intervalHasOtherLength = Message(
        vi: "số ngày, số tháng nêu ra khác với khoảng từ … đến … đi cùng",
        en: "the interval is not as long as the text says")

    static let headlineDiffers = Message(
        vi: "số ở tiêu đề khác số trong bài", en: "the figure in the headline differs from the one in the text")

    static func rowWidth(cells: Int, columns: Int) -> Message {
        Message(
            vi: "dòng có \(cells) ô, tiêu đề có \(columns) cột: thiếu ô hoặc số liệu bị lệch cột",
            en: "the row has \(cells) cells, the head \(columns) columns")
    }

    static let lettersInNumberCell = Message(
        vi: "ô số lẫn chữ", en: "letters in a cell of a column of numbers")

    static let twoValues = Message(
        vi: "cùng một đại lượng trong cùng một mục có hai giá trị", en: "one quantity has two values in one section")

    static let proseDiffersFromTable = Message(
        vi: "số trong lời văn không có ở dòng cùng tên của bảng",
        en: "the figure is not in the table's row of that name")

    static func slipOfTheHand(written: String, meant: String) -> Message {
        Message(
            vi: "“\(written)” có thể gõ nhầm từ “\(meant)”: sửa vậy thì khớp với các số khác",
            en: "“\(written)” may have been typed for “\(meant)”, which agrees with other figures")
    }

    static let itemCount = Message(
        vi: "số mục nêu ra khác số mục được liệt kê", en: "more or fewer items are listed than announced")

    static let impossibleShare = Message(
        vi: "không có tổng nào là số nguyên cho ra tỷ lệ này", en: "no whole number gives this percentage")

    static let missingFigure = Message(vi: "chỗ này chưa điền số liệu", en: "a figure was left open here")

    static let unexplainedRest = Message(
        vi: "các phần cộng lại gần bằng tổng, còn một phần nhỏ chưa giải thích",
        en: "the parts nearly add up to the total; a small rest is not explained")

    static let cutOff = Message(
        vi: "tỷ lệ được cắt bớt số lẻ, làm tròn thì khác", en: "the percentage was cut off; rounded it differs")

    static let differentWholes = Message(
        vi: "tỷ lệ này ngụ ý một tổng khác với các tỷ lệ cùng câu",
        en: "this percentage implies another whole than the others of the sentence")

    static let growthOfParts = Message(
        vi: "tốc độ tăng, giảm của tổng nằm ngoài tốc độ của các phần", en: "the total's growth lies outside its parts'"
    )

    static let cumulativeDiffers = Message(
        vi: "lũy kế không bằng lũy kế trước cộng số trong kỳ",
        en: "the figure to date is not the earlier one plus the period's")

    static let cumulativeBelow = Message(
        vi: "số lũy kế nhỏ hơn số trong kỳ", en: "the cumulative figure is below the period's")
}
