extension FixedPhrases {
    /// More phrases whose every syllable is given by the others: what the reports of the single fields are full of.
    static let fieldPhrases =
        """
        như sau|công suất|nuôi trồng|đánh bắt|chế biến|bảo quản|tiêu chí|tiêu chuẩn|quy chuẩn|chỉ dẫn|công bố
        công nhận|công tác|công trình|công nghiệp|công việc|công bằng|chương trình|hội nghị|hội thảo|hội thi|hội họp
        tình hình|mô hình|điển hình|loại hình|truyền hình|truyền thông|truyền thống|chính quyền|chính phủ|hoạt động
        tác động|biến động|động viên|huy động|khởi động|phát động|chủ đề|chuyên đề|vấn đề|dự án|đề án|phương pháp
        biện pháp|hợp pháp|hiệu suất|lãi suất|áp dụng|tác dụng|vận dụng|tận dụng|tập trung|tập thể|tập đoàn|tổng kết
        sơ kết|đoàn kết|cam kết|ký kết|kết hợp|kết luận|kết thúc|tích hợp|phù hợp|trường hợp|thích ứng|hưởng ứng
        cung ứng|cung cấp|phân cấp|phân bổ|phân công|phân loại|phân tích|phân luồng|ủy quyền|ủy thác|giao dịch
        giao lưu|bố trí|trang bị|thiết bị|chuẩn bị|thiết yếu|cần thiết|thiệt hại|tổn thất|rủi ro|nguy cơ|nguy hiểm
        cảnh báo|dự báo|ứng phó|sạt lở|lũ lụt|hạn hán|ngập úng|xâm nhập mặn|bão lụt|sâu bệnh|dịch hại|phân bón
        giống lúa|lương thực|thức ăn|vắc xin|tiêm phòng|xét nghiệm|cách ly|giám định|thăm khám|sinh sản|dân số
        kế hoạch hóa gia đình|bảo trợ|cứu trợ|tài trợ|viện trợ|trợ lý|từ thiện|nhân đạo|tình nguyện|tự nguyện|tự giác
        nghĩa vụ|quân nhân|huấn luyện|diễn tập|tuần tra|truy quét|tội phạm|ma túy|cờ bạc|trộm cắp|lừa đảo|buôn lậu
        gian lận|hàng giả|vi phạm hành chính|khởi tố|truy tố|xét xử|điều tra|bắt giữ|tạm giữ|tạm giam|thụ lý|thi hành
        chấp hành|tuân thủ|giải trình|giải thích|giải phóng|giải đáp|tư vấn|môi giới|việc làm|tiền lương|phụ cấp
        nghỉ hưu|hưu trí|tử tuất|thai sản|ốm đau|bệnh nghề nghiệp|học nghề|dạy nghề|giáo dục nghề nghiệp|trình diễn
        biểu diễn|triển lãm|thư viện|bảo tàng|di tích|di sản|lễ hội|danh lam|thắng cảnh|khách sạn|lưu trú|lữ hành
        tham quan|quảng bá|xúc tiến|thương hiệu|nhãn hiệu|sở hữu trí tuệ|sáng chế|đổi mới sáng tạo|khởi nghiệp
        hợp tác xã|tổ hợp tác|trang trại|nông hộ|nông dân|ngư dân|tàu cá|thủy điện|nhiệt điện|điện năng|lưới điện
        xăng dầu|khí đốt|vật liệu|nguyên liệu|nhiên liệu|vật tư|linh kiện|dệt may|da giày|điện tử|cơ khí|luyện kim
        hóa chất|xi măng|nghĩa trang|công viên|cấp nước|thoát nước|chống ngập|vận tải|hành khách|hàng không|đường bộ
        đường sắt|đường thủy|cầu cống|mở rộng|tu sửa|duy tu|bảo dưỡng|bảo trì|khởi công|khánh thành|thi công
        giám sát thi công|nhà thầu|hồ sơ mời thầu|dự phòng|dự trữ|tạm ứng|thanh toán|hoàn trả|thu nợ|dư nợ|nợ xấu
        tiền gửi|huy động vốn|cho vay|vay vốn|lợi ích|chi phí|lệ phí|học phí|viện phí|miễn giảm|miễn thuế|khấu trừ
        hoàn thuế|kiểm toán|kế toán|thủ quỹ|tài khoản|hóa đơn|chứng từ|biên lai|sổ sách|văn thư|lưu trữ|con dấu|chữ ký
        xác nhận|xác minh|xác định|nhận định|nhận xét|nhìn nhận|ghi nhận|tiếp thu|lắng nghe|trả lời|trao đổi|thảo luận
        tranh luận|biểu quyết|bầu cử|ứng cử|đề cử|nhiệm kỳ|khóa họp|kỳ họp|phiên họp|chất vấn|thẩm tra
        giám sát chuyên đề|tham gia|tham dự|tham khảo|tích cực|nhiệt huyết|gương mẫu|tiêu biểu|điển hình tiên tiến
        tiên tiến|nhân rộng|lan tỏa|thiết thực|hiệu quả cao|thực chất|thực tiễn|thực tế|thực trạng|thực hành|thực tập
        thử nghiệm|thí điểm|thí nghiệm|thí sinh|học viên|học bổng|học lực|hạnh kiểm|chuyên cần|bán trú|nội trú
        ngoại ngữ|tin học|sách giáo khoa|đồ dùng|phòng học|bàn ghế|sân chơi|kiên cố|tạm bợ|xuống cấp|hư hỏng|quá tải
        ùn tắc|chậm trễ|chậm tiến độ|kéo dài|dứt điểm|triệt để|đồng loạt|đồng thời|đồng chí|đồng bào|đồng thuận
        đồng tình|ủng hộ|đóng góp|quyên góp|tự động|tự chủ|độc lập|liên thông|liên ngành|liên tục|thông suốt
        thông thoáng|thuận tiện|nhanh chóng|chủ quan|lơ là|né tránh|đùn đẩy|sai phạm|sai sót|thiếu sót|khuyết điểm
        ưu điểm|nhược điểm|yếu kém|bất cập|phức tạp|nhạy cảm|chuyển dịch|cơ cấu lại|tái cơ cấu|gia tăng|gia hạn
        thời điểm|thời tiết|khí hậu|nhiệt độ|lượng mưa|thủy văn|khí tượng|động đất|cháy nổ|điện giật|đuối nước
        tai nạn lao động|tai nạn giao thông|thương vong|bị thương|tử vong|bạo lực|xâm hại|trẻ em|người cao tuổi
        người khuyết tật|khuyết tật|mồ côi|neo đơn|hoàn cảnh|gia cảnh|nhà ở|nhà tạm|dột nát|hợp vệ sinh|sinh hoạt
        sinh kế|sinh thái|đa dạng|tài nguyên nước|cát sỏi|san lấp|lấn chiếm|tranh chấp|đo đạc|bản đồ|địa chính
        thửa đất|chuyển nhượng|thế chấp|đấu giá|định giá|bảng giá|niêm yết|công khai minh bạch|bưu chính|viễn thông
        cáp quang|thuê bao|phủ sóng|an ninh mạng|an toàn thông tin|số hóa|kho dữ liệu|cổng thông tin|trang thông tin
        hộp thư|đường dây nóng|nền tảng|một phần|toàn phần|toàn trình|mức độ hài lòng|hài lòng|xếp hạng|cải thiện
        nâng hạng|năng lực cạnh tranh|cạnh tranh|môi trường kinh doanh|hộ kinh doanh|cá nhân|tổ chức hội nghị
        tổ chức đoàn thể|tổ dân phố|khu dân cư|khu phố|khu công nghiệp|cụm công nghiệp|mặt bằng|vốn đầu tư
        nguồn nhân lực|chất lượng giáo dục|số liệu thống kê|xây dựng cơ sở|thường kỳ|kinh phí hoạt động
        """

    /// Longer phrases of the same kind.
    static let longFieldPhrases =
        """
        ban hành văn bản|ban hành kế hoạch|ban hành quyết định|ban hành nghị quyết|ban hành công văn|ban hành chỉ thị
        báo cáo như sau|cụ thể như sau|kết quả như sau|kết quả cụ thể như sau|trân trọng báo cáo|báo cáo định kỳ
        tồn tại hạn chế|khó khăn vướng mắc|tồn tại khó khăn|phương hướng nhiệm vụ|nhiệm vụ giải pháp
        nuôi trồng thủy sản|khai thác thủy sản|công suất sử dụng|công suất thiết kế|tổng thu ngân sách
        tổng chi ngân sách|thu hút đầu tư|xúc tiến đầu tư|giá trị sản xuất|chỉ số sản xuất|kim ngạch xuất khẩu
        kim ngạch nhập khẩu|diện tích gieo trồng|sản lượng lương thực|tỷ lệ hộ nghèo|tỷ lệ thất nghiệp
        tiến độ giải ngân|trình độ chuyên môn|chuyên môn nghiệp vụ|bồi dưỡng nghiệp vụ|đào tạo bồi dưỡng|đào tạo nghề
        giải quyết việc làm|xuất khẩu lao động|an toàn lao động|quan hệ lao động|trách nhiệm người đứng đầu
        công tác cán bộ|công tác tuyên truyền|công tác quản lý|công tác chỉ đạo|lãnh đạo chỉ đạo|chỉ đạo điều hành
        kiểm tra giám sát|thanh tra kiểm tra|phổ biến giáo dục pháp luật|trợ giúp pháp lý|xử phạt vi phạm hành chính
        vi phạm hành chính|vi phạm quy chế|quy chế dân chủ|phát huy dân chủ|đơn vị sự nghiệp|sự nghiệp công lập
        tinh giản biên chế|sắp xếp bộ máy|vị trí việc làm|chế độ chính sách|chính sách xã hội|đối tượng chính sách
        gia đình chính sách|hộ gia đình|đời sống nhân dân|sức khỏe nhân dân|khám chữa bệnh|phòng chống dịch
        tuyên truyền vận động|quần chúng nhân dân|đại đoàn kết|toàn dân đoàn kết|đời sống văn hóa|gia đình văn hóa
        cơ quan chức năng|lực lượng chức năng|lực lượng vũ trang|lực lượng lao động|quốc phòng an ninh
        an ninh quốc phòng|nghĩa vụ quân sự|dân quân tự vệ|chuyển đổi cơ cấu|cơ cấu kinh tế|tăng trưởng kinh tế
        phát triển sản xuất|phát triển bền vững|vệ sinh an toàn|học sinh giỏi|giáo viên giỏi|chất lượng giáo dục
        phổ cập giáo dục|trường chuẩn quốc gia|đạt chuẩn quốc gia|thi tốt nghiệp|tốt nghiệp trung học|năm học mới
        hồ sơ giải quyết|giải quyết đúng hạn|tiếp nhận hồ sơ|tiếp nhận và giải quyết|trả kết quả|bộ phận một cửa
        mức độ hài lòng|ứng dụng công nghệ|chính quyền điện tử|chính quyền số|kinh tế số|hạ tầng kỹ thuật
        cơ sở hạ tầng|kết cấu hạ tầng|chất thải rắn sinh hoạt|thu gom rác thải|nước thải sinh hoạt|ô nhiễm môi trường
        biến đổi khí hậu|quản lý đất đai|quản lý bảo vệ rừng|bảo vệ rừng|phòng cháy chữa cháy rừng|vay vốn ưu đãi
        tín dụng chính sách|nguồn vốn vay|thu nhập bình quân|bình quân đầu người|hoàn thành kế hoạch
        hoàn thành chỉ tiêu|vượt chỉ tiêu kế hoạch|đạt kế hoạch
        căn cứ quy định|thực hiện nhiệm vụ|thực hiện kế hoạch|triển khai kế hoạch|tăng cường công tác
        sở giáo dục và đào tạo|phòng giáo dục và đào tạo|sở tài nguyên và môi trường|sở nông nghiệp và môi trường
        sở kế hoạch và đầu tư|sở khoa học và công nghệ|sở văn hóa và thể thao|bộ giáo dục và đào tạo
        trung tâm dịch vụ việc làm|trung tâm phục vụ hành chính công|vốn đầu tư công|vốn đầu tư phát triển
        vốn đầu tư nước ngoài|vốn đầu tư trực tiếp|bàn giao mặt bằng|tiến độ thực hiện|kế hoạch thực hiện
        nâng cao chất lượng|nâng cao hiệu quả|nâng cao năng lực|nâng cao nhận thức
        """

    /// What may stand beside a word of `commonSlips` and binds it elsewhere.
    static let commonNeighbours =
        """
        hiệu năng|định hướng|định mức|giao nhận|giao hàng|cam kết|tổng kết|sơ kết|tra cứu|tra soát|năng khiếu
        tiến hành|chỉnh sửa|chỉnh lý|chỉnh trang|tâm lý|tâm huyết|nhìn chung|nói chung|hàng năm|hàng tháng|hàng tuần
        hàng ngày|hàng quý|hàng đầu|hàng loạt|hàng nghìn|hàng ngàn|hàng trăm|hàng triệu|hàng chục|hàng ngũ|hàng rào
        hàng quán|hàng giả|hàng lậu|hàng nhái|hàng cấm|hàng tồn|hàng bán|tiểu đoàn|tiểu khu|tiểu ban|tiểu mục|tiểu dự
        chính yếu|chính đáng|mạnh dạn|mạnh mẽ|trước đây|gần đây|sau đây|đến đây|tại đây|từ đây|biểu quyết|tư liệu
        tư duy|tư thục|truyền tải|truyền thanh|truyền dẫn|thành phố|biến đổi|biến động|công cộng|dân sự|dẫn đến
        dẫn tới|lực lượng|đồng ý|quốc gia|chuyên gia|số hiệu|ký hiệu|danh hiệu|khẩu hiệu|nguyên quán|nguyên tắc
        nguyên đơn|phạm tội|phạm lỗi|phạm pháp|phạm quy|phạm luật|khí hậu|thế hệ|tham dự|toàn quốc|toàn bộ|toàn thể
        toàn tỉnh|toàn huyện|toàn xã|xuất nhập|nhật ký|vững mạnh|vững chắc|hoàn toàn|điện tử|mặc dù|mặc cảm|tài liệu
        tài trợ|hướng tới|hướng đến|hướng về|danh mục|xuất trình|xuất bán|xuất kho|xuất cấp|xuất hóa|xuất viện
        xuất ngũ|xuất chuồng|xuất quỹ|xuất siêu|suất đầu|suất ăn|tiêu đề|hành nghề|hành động|hành lang|hành vi|sơ tán
        sơ bộ|sơ chế|so sánh|nhất thời|tạm thời|kỳ vọng|bình đẳng|sẵn sàng|tương đối|tuyệt đối|phản đối|cân đối
        phân bổ|máy móc|tội phạm|chi tiêu|ủy quyền|ủy thác|phẩm cấp|phẩm chất|quân nhu|sinh con|già cả|cầu thang
        đặc biệt|biệt thự|trong sạch|trong suốt|công dân|công lao|công ích|công sở|công ước|dự thảo|dự thi|dự kiến
        tham quan|quan điểm|quan sát|quan ngại|hội quán|mưu trí|trị bệnh|trị giá|công tắc|hội thao|hội thị|an sinh
        tình cảm|đoạn kết|uy quyền|biển động|ưu tiên|nhân dịp|không gian|dân gian|trung gian|lạm thu|lạm phát|chế tạo
        chế tài|chế phẩm|ca nô|sát biên|sát bờ|sát hạch|sát sao|dự trù|siêu thị|khu phó|chủ quán|da giầy|chỉ định
        dự định|nhất định|thông thường|thông dụng|cao cấp|cao su|cao tầng|cao hơn|mặc định|trang phục|định suất
        bán kết|chung kết|liên kết|gắn kết|đúc kết|liệu trình|liệu pháp|bi thương|dốt nát|hoàng thành|hóa giải
        khoán sản|thủ túc|tiếp thụ|tráo đổi|tứ giác|rỡ ràng|nhậy cảm|dạng thức|tập tin|xuất ra|xuất sang|xuất đi
        xuất dữ|xuất báo|xuất file|xuất hàng|xuất xưởng|xuất thuốc|xuất vật
        """

    /// Slips that make a common word of a syllable, where the two words never stand side by side but in another phrase.
    static let commonSlips =
        """
        năng cao>nâng cao|năng cấp>nâng cấp|đào tảo>đào tạo|giao dục>giáo dục|quý định>quy định|quỹ định>quy định
        quý hoạch>quy hoạch|quỹ hoạch>quy hoạch|quý chế>quy chế|quý mô>quy mô|chủ yêu>chủ yếu|chủ chương>chủ trương
        chủ đông>chủ động|hoàn thiên>hoàn thiện|hoàn thanh>hoàn thành|chuyên biến>chuyển biến|chuyên đổi>chuyển đổi
        chuyển đôi>chuyển đổi|chuyển đối>chuyển đổi|chuyên giao>chuyển giao|chuyển giáo>chuyển giao|kể hoạch>kế hoạch
        kế hoạt>kế hoạch|tô chức>tổ chức|tỏ chức>tổ chức|bao cáo>báo cáo|bão cáo>báo cáo|bảo cáo>báo cáo|báo cao>báo cáo
        kết qua>kết quả|kết quá>kết quả|giải ngăn>giải ngân|tiếp nhân>tiếp nhận|hướng dân>hướng dẫn|giảm sát>giám sát
        than tra>thanh tra|thành tra>thanh tra|khiếu lại>khiếu nại|tô cáo>tố cáo|tổ cáo>tố cáo|tố cao>tố cáo
        kiến nghĩ>kiến nghị|kiến nghỉ>kiến nghị|phản anh>phản ánh|thu tục>thủ tục|hành chín>hành chính
        hành chỉnh>hành chính|trực tuyên>trực tuyến|trực tuyển>trực tuyến|chung tâm>trung tâm|trúng tâm>trung tâm
        bố phận>bộ phận|bổ phận>bộ phận|thảm quyền>thẩm quyền|thảm định>thẩm định|bàn hành>ban hành|ban hàng>ban hành
        chi đạo>chỉ đạo|chị đạo>chỉ đạo|chỉ đào>chỉ đạo|chỉ tiểu>chỉ tiêu|chi thị>chỉ thị|lãnh đào>lãnh đạo
        điều kiến>điều kiện|điều chính>điều chỉnh|đông đốc>đôn đốc|đơn đốc>đôn đốc|than mưu>tham mưu|thăm mưu>tham mưu
        thảm mưu>tham mưu|đây mạnh>đẩy mạnh|đầy mạnh>đẩy mạnh|quan triệt>quán triệt|quản triệt>quán triệt
        nghĩ quyết>nghị quyết|nghỉ quyết>nghị quyết|quyết toàn>quyết toán|thống tư>thông tư|thôn báo>thông báo
        thống báo>thông báo|thông bao>thông báo|thông bảo>thông báo|thôn tin>thông tin|thống tin>thông tin
        tuyến truyền>tuyên truyền|tuyển truyền>tuyên truyền|phố biến>phổ biến|vẫn động>vận động|vận đồng>vận động
        cánh bộ>cán bộ|cán bố>cán bộ|cán bổ>cán bộ|cống chức>công chức|cộng chức>công chức|viện chức>viên chức
        nhận dân>nhân dân|nhân dẫn>nhân dân|nhận lực>nhân lực|lao đông>lao động|lao đồng>lao động|họp tác>hợp tác
        họp đồng>hợp đồng|hợp đông>hợp đồng|hợp động>hợp đồng|dầu tư>đầu tư|đấu tư>đầu tư|cô sở>cơ sở|cơ sổ>cơ sở
        giáo thông>giao thông|giao thống>giao thông|nông thông>nông thôn|thủy lời>thủy lợi|chân nuôi>chăn nuôi
        chồng trọt>trồng trọt|da súc>gia súc|giá súc>gia súc|da cầm>gia cầm|giá cầm>gia cầm|sản lương>sản lượng
        nắng suất>năng suất|nặng suất>năng suất|chất lương>chất lượng|hiểu quả>hiệu quả|hiệu qua>hiệu quả
        hiệu quá>hiệu quả|hiểu lực>hiệu lực|thư hoạch>thu hoạch|thủ hoạch>thu hoạch|thu hoạt>thu hoạch
        gieo chồng>gieo trồng|cây chồng>cây trồng|tai nguyên>tài nguyên|tái nguyên>tài nguyên|tại nguyên>tài nguyên
        ô nhiệm>ô nhiễm|xử phát>xử phạt|vì phạm>vi phạm|vị phạm>vi phạm|anh ninh>an ninh|trật tư>trật tự|trật từ>trật tự
        an toán>an toàn|quốc phóng>quốc phòng|quan sự>quân sự|phóng chống>phòng chống|phóng ngừa>phòng ngừa
        khác phục>khắc phục|hậu qua>hậu quả|hậu quá>hậu quả|thiên tái>thiên tai|ý tế>y tế|bao hiểm>bảo hiểm
        báo hiểm>bảo hiểm|bão hiểm>bảo hiểm|bao vệ>bảo vệ|báo vệ>bảo vệ|bão vệ>bảo vệ|bao đảm>bảo đảm|báo đảm>bảo đảm
        đảm bao>đảm bảo|đảm báo>đảm bảo|chế đỗ>chế độ|chỉnh sách>chính sách|chợ giúp>trợ giúp|hồ nghèo>hộ nghèo
        cân nghèo>cận nghèo|dẫn tộc>dân tộc|thiểu sổ>thiểu số|tôn giao>tôn giáo|tin ngưỡng>tín ngưỡng|thế thao>thể thao
        dư lịch>du lịch|da đình>gia đình|giá đình>gia đình|phủ nữ>phụ nữ|mắt trận>mặt trận|mặc trận>mặt trận
        tô quốc>tổ quốc|tỏ quốc>tổ quốc|đoàn thế>đoàn thể|ngăn sách>ngân sách|ngân sạch>ngân sách|dư toán>dự toán
        dự toàn>dự toán|tai chính>tài chính|tái chính>tài chính|tài chín>tài chính|tài chỉnh>tài chính|tai sản>tài sản
        tin dụng>tín dụng|tín dùng>tín dụng|tín dựng>tín dụng|ngăn hàng>ngân hàng|ngân hạng>ngân hàng
        thuê suất>thuế suất|thuế xuất>thuế suất|nợ động>nợ đọng|đầu thầu>đấu thầu|nghiệm thư>nghiệm thu
        nghiệm thủ>nghiệm thu|tiền độ>tiến độ|tiến đỗ>tiến độ|khối lương>khối lượng|gia trị>giá trị|tỷ lễ>tỷ lệ
        sổ lượng>số lượng|sổ liệu>số liệu|thông kê>thống kê|thống kế>thống kê|thống kể>thống kê|tổng họp>tổng hợp
        cấp nhật>cập nhật|cặp nhật>cập nhật|cập nhất>cập nhật|cô cấu>cơ cấu|cơ cầu>cơ cấu|phạt triển>phát triển
        bên vững>bền vững|bến vững>bền vững|toán diện>toàn diện|kho khăn>khó khăn|vướng mắt>vướng mắc
        vướng mặc>vướng mắc|hạng chế>hạn chế|tôn tại>tồn tại|tồn tai>tồn tại|tồn tài>tồn tại|tồn tái>tồn tại
        nguyên nhận>nguyên nhân|khác quan>khách quan|phường hướng>phương hướng|phường án>phương án|mục tiểu>mục tiêu
        để xuất>đề xuất|đề suất>đề xuất|để nghị>đề nghị|đề nghĩ>đề nghị|đề nghỉ>đề nghị|hồ trợ>hỗ trợ|hộ trợ>hỗ trợ
        hỗ chợ>hỗ trợ|đánh gia>đánh giá|thi đưa>thi đua|khen thương>khen thưởng|khen thường>khen thưởng|kỳ luật>kỷ luật
        ký cương>kỷ cương|kỳ cương>kỷ cương|tin thần>tinh thần|tình thần>tinh thần|tỉnh thần>tinh thần|thái đỗ>thái độ
        sinh viện>sinh viên|giao viên>giáo viên|giáo viện>giáo viên|tuyên sinh>tuyển sinh|tuyến sinh>tuyển sinh
        phố thông>phổ thông|phổ thôn>phổ thông|phổ thống>phổ thông|tiêu học>tiểu học|phố cập>phổ cập|phổ cấp>phổ cập
        chuyển môn>chuyên môn|ký năng>kỹ năng|kỳ năng>kỹ năng|kỹ nắng>kỹ năng|kỹ nặng>kỹ năng|ký thuật>kỹ thuật
        kỳ thuật>kỹ thuật|cống nghệ>công nghệ|cộng nghệ>công nghệ|dư liệu>dữ liệu|giữ liệu>dữ liệu|phân mềm>phần mềm
        hệ thông>hệ thống|ứng dùng>ứng dụng|ứng dựng>ứng dụng|sự dụng>sử dụng|sử dùng>sử dụng|sử dựng>sử dụng
        vẫn hành>vận hành|quan lý>quản lý|quan trị>quản trị|địa phường>địa phương|địa ban>địa bàn|địa bán>địa bàn
        địa bạn>địa bàn|địa bản>địa bàn|đơn vi>đơn vị|cô quan>cơ quan|cơ quân>cơ quan|cơ quản>cơ quan|ủy bàn>ủy ban
        ủy bán>ủy ban|ủy bạn>ủy ban|ủy bản>ủy ban|hội đông>hội đồng|hội động>hội đồng|đai biểu>đại biểu
        đài biểu>đại biểu|củ tri>cử tri|hồ tịch>hộ tịch|hộ sơ>hồ sơ|hồ so>hồ sơ|hồ sở>hồ sơ|thời hạng>thời hạn
        trễ hạng>trễ hạn|thời ký>thời kỳ|thời kỷ>thời kỳ|thời kỹ>thời kỳ|cung kỳ>cùng kỳ|cũng kỳ>cùng kỳ|lũy kể>lũy kế
        bình quan>bình quân|chung bình>trung bình|yếu cầu>yêu cầu|góp phân>góp phần|sàng kiến>sáng kiến
        sàng tạo>sáng tạo|đôi mới>đổi mới|đối mới>đổi mới|thanh lập>thành lập|tin gọn>tinh gọn|tình gọn>tinh gọn
        bố máy>bộ máy|tuyên dụng>tuyển dụng|tuyến dụng>tuyển dụng|tuyển dùng>tuyển dụng|tuyển dựng>tuyển dụng
        bỏ nhiệm>bổ nhiệm|bố nhiệm>bổ nhiệm|bộ nhiệm>bổ nhiệm|bỏ sung>bổ sung|bố sung>bổ sung|bộ sung>bổ sung
        sửa đôi>sửa đổi|sửa đối>sửa đổi|sửa đội>sửa đổi|bãi bò>bãi bỏ|bãi bổ>bãi bỏ|cân cứ>căn cứ|căn cử>căn cứ
        đôi tượng>đối tượng|đổi tượng>đối tượng|đội tượng>đối tượng|phạm vì>phạm vi|phạm vị>phạm vi|nối dung>nội dung
        nồi dung>nội dung|nổi dung>nội dung|nội dùng>nội dung|phường thức>phương thức|nhân thức>nhận thức
        trình đỗ>trình độ|nắng lực>năng lực|nặng lực>năng lực|đào đức>đạo đức|nối sống>lối sống|từ tưởng>tư tưởng
        tự tưởng>tư tưởng|chín trị>chính trị|chỉnh trị>chính trị|chi bố>chi bộ|chi bổ>chi bộ|nghĩ định>nghị định
        nghỉ định>nghị định|văn ban>văn bản|văn bàn>văn bản|văn bán>văn bản|văn bạn>văn bản|ra soát>rà soát
        kế khai>kê khai|kể khai>kê khai|minh bạc>minh bạch|cống khai>công khai|cộng khai>công khai|dẫn chủ>dân chủ
        than nhũng>tham nhũng|thăm nhũng>tham nhũng|tiểu cực>tiêu cực|tiêu cục>tiêu cực|tiết kiểm>tiết kiệm
        suất khẩu>xuất khẩu|thường mại>thương mại|thưởng mại>thương mại|thi trường>thị trường|hạng hóa>hàng hóa
        tiểu dùng>tiêu dùng|tiểu thụ>tiêu thụ|tiêu thu>tiêu thụ|tiêu thủ>tiêu thụ|doanh thư>doanh thu
        doanh thủ>doanh thu|lời nhuận>lợi nhuận|thư nhập>thu nhập|thủ nhập>thu nhập|đợi sống>đời sống|đời sông>đời sống
        nước sách>nước sạch|thư gom>thu gom|thủ gom>thu gom|đo thị>đô thị|đỗ thị>đô thị|độ thị>đô thị|đô thi>đô thị
        diện lực>điện lực|triệu đông>triệu đồng|triệu động>triệu đồng|nghìn đông>nghìn đồng|nghìn động>nghìn đồng
        tình ủy>tỉnh ủy|tính ủy>tỉnh ủy|thanh ủy>thành ủy|đang ủy>đảng ủy|ủy viện>ủy viên|thương trực>thường trực
        thưởng trực>thường trực|thương xuyên>thường xuyên|thưởng xuyên>thường xuyên|thưởng vụ>thường vụ|định ký>định kỳ
        định kỷ>định kỳ|định kỹ>định kỳ|đột suất>đột xuất|đây đủ>đầy đủ|đẩy đủ>đầy đủ|chín xác>chính xác
        chỉnh xác>chính xác|cũ thể>cụ thể|củ thể>cụ thể|cụ thế>cụ thể|thuận lời>thuận lợi|cung cố>củng cố
        cùng cố>củng cố|củng có>củng cố|củng cô>củng cố|củng cổ>củng cố|phạt huy>phát huy|duy trị>duy trì
        động bộ>đồng bộ|đồng bố>đồng bộ|đồng bổ>đồng bộ|thông nhất>thống nhất|liền quan>liên quan|liền kết>liên kết
        chân đoán>chẩn đoán|chẩn đoàn>chẩn đoán|bệnh viên>bệnh viện|bạc sĩ>bác sĩ|bắc sĩ>bác sĩ|được phẩm>dược phẩm
        ngô độc>ngộ độc|ngộ đọc>ngộ độc|tài nạn>tai nạn|tái nạn>tai nạn|tại nạn>tai nạn|đăng kỳ>đăng ký|đăng kỷ>đăng ký
        đăng kỹ>đăng ký|thư hồi>thu hồi|thủ hồi>thu hồi|bồi thương>bồi thường|bồi thưởng>bồi thường|lỗ lực>nỗ lực
        có gắng>cố gắng|cô gắng>cố gắng|cổ gắng>cố gắng|phân đấu>phấn đấu|phần đấu>phấn đấu|phấn đầu>phấn đấu
        chủ trọng>chú trọng|quanh tâm>quan tâm|quân tâm>quan tâm|quản tâm>quan tâm|công xuất>công suất
        nuôi chồng>nuôi trồng
        """
}
