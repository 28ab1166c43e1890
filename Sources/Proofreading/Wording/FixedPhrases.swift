/// The phrases of administrative language that stand as they are, and what is easily mistaken for a slip in them.
enum FixedPhrases {
    /// Phrases whose every syllable is given by the others.
    static let right =
        """
        kinh phí|kinh tế|kinh doanh|kinh nghiệm|nâng cao|nâng cấp|đào tạo|giáo dục|quy định|quy hoạch|quy chế|quy mô
        quy trình|chủ yếu|chủ trì|chủ trương|chủ động|chủ tịch|chủ đầu tư|nhiệm vụ|hoàn thiện|hoàn thành|chuyển biến
        chuyển đổi|chuyển giao|kế hoạch|thực hiện|triển khai|tổ chức|phối hợp|báo cáo|kết quả|giải quyết|giải pháp
        giải ngân|giải phóng mặt bằng|tiếp nhận|tiếp tục|hướng dẫn|kiểm tra|kiểm soát|kiểm điểm|giám sát|thanh tra
        khiếu nại|tố cáo|kiến nghị|phản ánh|thủ tục|hành chính|cải cách|trực tuyến|dịch vụ|trung tâm|phục vụ|bộ phận
        thẩm quyền|thẩm định|phê duyệt|ban hành|chỉ đạo|chỉ tiêu|chỉ thị|chỉ số|lãnh đạo|điều hành|điều kiện
        điều chỉnh|đôn đốc|tham mưu|tăng cường|đẩy mạnh|quán triệt|nghị quyết|quyết định|quyết toán|quyết liệt
        thông tư|thông báo|thông tin|tuyên truyền|phổ biến|vận động|tập huấn|bồi dưỡng|cán bộ|công chức|viên chức
        nhân dân|nhân lực|lao động|thất nghiệp|doanh nghiệp|hợp tác|hợp đồng|đầu tư|xây dựng|sửa chữa|cơ sở|hạ tầng
        giao thông|nông thôn|nông nghiệp|nông sản|lâm nghiệp|thủy lợi|thủy sản|chăn nuôi|trồng trọt|gia súc|gia cầm
        dịch bệnh|sản xuất|sản lượng|sản phẩm|năng suất|chất lượng|hiệu quả|hiệu lực|diện tích|thu hoạch|gieo trồng
        cây trồng|vật nuôi|môi trường|tài nguyên|đất đai|khoáng sản|ô nhiễm|xử lý|xử phạt|vi phạm|an ninh|trật tự
        an toàn|quốc phòng|quân sự|phòng chống|phòng ngừa|khắc phục|hậu quả|thiên tai|cứu nạn|y tế|khám bệnh
        chữa bệnh|sức khỏe|tiêm chủng|bảo hiểm|bảo vệ|bảo đảm|đảm bảo|chế độ|chính sách|trợ cấp|trợ giúp
        người có công|hộ nghèo|cận nghèo|giảm nghèo|thoát nghèo|dân tộc|thiểu số|tôn giáo|tín ngưỡng|văn hóa
        thể thao|du lịch|gia đình|bình đẳng giới|thanh niên|phụ nữ|mặt trận|tổ quốc|đoàn thể|ngân sách|dự toán
        tài chính|tài sản|nguồn vốn|tín dụng|ngân hàng|thuế suất|nợ đọng|đấu thầu|gói thầu|nghiệm thu|bàn giao
        tiến độ|khối lượng|giá trị|tỷ lệ|số lượng|số liệu|thống kê|tổng hợp|cập nhật|cơ cấu|tăng trưởng|phát triển
        ổn định|bền vững|toàn diện|trọng tâm|trọng điểm|khó khăn|vướng mắc|hạn chế|tồn tại|nguyên nhân|khách quan
        phương hướng|phương án|mục tiêu|đề xuất|đề nghị|xem xét|hỗ trợ|đánh giá|xếp loại|thi đua|khen thưởng|kỷ luật
        kỷ cương|trách nhiệm|nhiệt tình|tinh thần|thái độ|học sinh|sinh viên|giáo viên|giảng dạy|tốt nghiệp
        tuyển sinh|phổ thông|mầm non|tiểu học|trung học|nhà trường|phổ cập|xóa mù chữ|chuyên môn|nghiệp vụ|kỹ năng
        kỹ thuật|kỹ thuật số|công nghệ|chuyển đổi số|chữ ký số|dữ liệu|phần mềm|hệ thống|ứng dụng|sử dụng|khai thác
        vận hành|quản lý|quản trị|địa phương|địa bàn|đơn vị|cơ quan|ủy ban|hội đồng|đại biểu|cử tri|tiếp công dân
        đơn thư|hòa giải|thi hành án|tư pháp|hộ tịch|khai sinh|chứng thực|hồ sơ|đúng hạn|quá hạn|trước hạn|trễ hạn
        thời hạn|thời gian|thời kỳ|cùng kỳ|lũy kế|bình quân|trung bình|nhu cầu|yêu cầu|đáp ứng|góp phần|nghiên cứu
        khoa học|sáng kiến|sáng tạo|đổi mới|thành lập|sáp nhập|sắp xếp|tinh gọn|bộ máy|biên chế|tuyển dụng|bổ nhiệm
        bổ sung|sửa đổi|bãi bỏ|thay thế|có hiệu lực|căn cứ|đối tượng|phạm vi|nội dung|hình thức|phương thức
        nhận thức|ý thức|trình độ|năng lực|đạo đức|lối sống|tư tưởng|chính trị|đảng viên|chi bộ|cấp ủy|nghị định
        pháp luật|pháp lý|văn bản|rà soát|tự kiểm tra|kê khai|minh bạch|công khai|dân chủ|tham nhũng|lãng phí
        tiêu cực|tiết kiệm|xuất sắc|xuất khẩu|nhập khẩu|thương mại|thị trường|hàng hóa|tiêu dùng|tiêu thụ|bán lẻ
        doanh thu|lợi nhuận|thu nhập|đời sống|vật chất|nước sạch|vệ sinh|rác thải|chất thải|thu gom|đô thị|vỉa hè
        chiếu sáng|cây xanh|điện lực|triệu đồng|nghìn đồng|huyện ủy|tỉnh ủy|thành ủy|đảng ủy|ủy viên|thường trực
        thường xuyên|thường vụ|định kỳ|đột xuất|trực tiếp|gián tiếp|kịp thời|đầy đủ|chính xác|cụ thể|rõ ràng
        nghiêm túc|nghiêm trọng|thuận lợi|củng cố|phát huy|duy trì|khuyến khích|khuyến nông|khuyến học|tạo điều kiện
        đồng bộ|thống nhất|liên quan|liên kết|chẩn đoán|điều trị|bệnh viện|trạm y tế|bác sĩ|điều dưỡng|dược phẩm
        thực phẩm|ngộ độc|dinh dưỡng|suy dinh dưỡng|cháy rừng|chữa cháy|cứu hộ|tai nạn|giấy phép|cấp phép
        giấy chứng nhận|đăng ký|đăng kiểm|cấp đổi|thu hồi|bồi thường|tái định cư|thu ngân sách|chi ngân sách
        chi thường xuyên|nỗ lực|cố gắng|phấn đấu|quyết tâm|chú trọng|quan tâm|lồng ghép
        """ + "\n" + fieldPhrases

    /// Longer phrases: with so many syllables right, one that differs is a slip even where it is a common word.
    static let long =
        """
        giáo dục và đào tạo|khoa học và công nghệ|tài nguyên và môi trường|nông nghiệp và môi trường
        văn hóa và thể thao|lao động thương binh và xã hội|nông nghiệp và phát triển nông thôn|kế hoạch và đầu tư
        thông tin và truyền thông|ủy ban nhân dân|hội đồng nhân dân|ủy ban mặt trận tổ quốc|mặt trận tổ quốc
        bảo hiểm xã hội|bảo hiểm y tế|bảo hiểm thất nghiệp|thủ tục hành chính|cải cách hành chính
        cải cách thủ tục hành chính|phục vụ hành chính công|dịch vụ công trực tuyến|cơ chế một cửa
        giấy chứng nhận quyền sử dụng đất|quyền sử dụng đất|giải phóng mặt bằng|xây dựng nông thôn mới
        nông thôn mới nâng cao|phát triển kinh tế|kinh tế xã hội|an sinh xã hội|tệ nạn xã hội|trật tự an toàn xã hội
        an ninh trật tự|an toàn giao thông|an toàn thực phẩm|vệ sinh môi trường|bảo vệ môi trường
        phòng chống thiên tai|phòng chống tham nhũng|phòng chống dịch bệnh|phòng cháy chữa cháy|thực hành tiết kiệm
        chống lãng phí|khám bệnh chữa bệnh|chăm sóc sức khỏe|tiêm chủng mở rộng|dân tộc thiểu số
        đồng bào dân tộc thiểu số|thiết bị dạy học|cơ sở vật chất|trung học cơ sở|trung học phổ thông
        giáo dục thường xuyên|giáo dục mầm non|chương trình mục tiêu quốc gia|giải ngân vốn đầu tư|xây dựng cơ bản
        kế hoạch đầu tư công|thu ngân sách nhà nước|chi ngân sách nhà nước|quản lý nhà nước|ngân sách nhà nước
        doanh nghiệp nhà nước|cán bộ công chức viên chức|kỷ luật kỷ cương|thi đua khen thưởng|tổ chức thực hiện
        triển khai thực hiện|báo cáo kết quả|kết quả thực hiện|hoàn thành nhiệm vụ|hoàn thành tốt nhiệm vụ
        nhiệm vụ trọng tâm|so với cùng kỳ|so với cùng kỳ năm trước|tăng so với cùng kỳ|giảm so với cùng kỳ
        hoàn thành xuất sắc nhiệm vụ|đến lượt được tiêm|nhiều chuyển biến|chuyển biến tích cực
        nhiều chuyển biến tích cực|ứng dụng công nghệ thông tin|công nghệ thông tin|giảm nghèo bền vững
        hộ mới thoát nghèo|người có công với cách mạng|bảo trợ xã hội|trợ giúp xã hội|tiếp công dân định kỳ
        giải quyết khiếu nại|khiếu nại tố cáo|thi hành án dân sự|hòa giải ở cơ sở|đăng ký kinh doanh
        đăng ký khai sinh|hợp tác xã|dự toán được giao|kế hoạch được giao|chỉ tiêu được giao
        """ + "\n" + longFieldPhrases

    /// Slips that are known from print, whatever else their words could mean.
    static let slips =
        """
        kính phí>kinh phí|nâng cáo>nâng cao|đạo tạo>đào tạo|quy dịnh>quy định|chu yếu>chủ yếu|nhiện vụ>nhiệm vụ
        nhiểu chuyển biến>nhiều chuyển biến|hoạn thiện>hoàn thiện|lược được tiêm>lượt được tiêm
        xây cơ bản>xây dựng cơ bản|phối họp>phối hợp|sát nhập>sáp nhập|chuẩn đoán>chẩn đoán|xúc tích>súc tích
        bổ xung>bổ sung|suất sắc>xuất sắc|suất xắc>xuất sắc|xuất xắc>xuất sắc|sơ xuất>sơ suất|năng xuất>năng suất
        sử lý>xử lý|sử phạt>xử phạt|xử dụng>sử dụng|sản suất>sản xuất|giải ngân vố>giải ngân vốn|trao dồi>trau dồi
        trú trọng>chú trọng|kỹ luật>kỷ luật|kỹ cương>kỷ cương|kỷ năng>kỹ năng|kỷ thuật>kỹ thuật|nghĩ hưu>nghỉ hưu
        nghĩ phép>nghỉ phép|nghĩ lễ>nghỉ lễ|cũng cố>củng cố|lảnh đạo>lãnh đạo|bải bỏ>bãi bỏ|xữ lý>xử lý
        xữ phạt>xử phạt|sữa chữa>sửa chữa|sữa đổi>sửa đổi|sử chữa>sửa chữa|hổ trợ>hỗ trợ|nổ lực>nỗ lực
        rỏ ràng>rõ ràng|làm rỏ>làm rõ|dể dàng>dễ dàng|đẩy mạng>đẩy mạnh|thẩm dịnh>thẩm định|đối tựơng>đối tượng
        trực thuôc>trực thuộc|chỉnh sữa>chỉnh sửa|chổ ở>chỗ ở|mổi năm>mỗi năm|vẩn còn>vẫn còn|kiễm tra>kiểm tra
        kiễm soát>kiểm soát|thũy lợi>thủy lợi|tỹ lệ>tỷ lệ|tỉ lê>tỉ lệ|bảo đãm>bảo đảm|giử gìn>giữ gìn
        gìn giử>gìn giữ|giử vững>giữ vững|ảnh hưỡng>ảnh hưởng|hưỡng dẫn>hướng dẫn|hướng dẩn>hướng dẫn
        dẩn đến>dẫn đến|nhửng năm>những năm|trãi qua>trải qua|đãm bảo>đảm bảo|quãng cáo>quảng cáo|quãng bá>quảng bá
        khã năng>khả năng|hiệu quã>hiệu quả|kết quã>kết quả|chũ trương>chủ trương|phát triễn>phát triển
        chuyễn đổi>chuyển đổi|biễu quyết>biểu quyết|biễu dương>biểu dương|điễm nghẽn>điểm nghẽn|thễ thao>thể thao
        cụ thễ>cụ thể|giãm nghèo>giảm nghèo|gia nhâp>gia nhập|vưỡng mắc>vướng mắc|tặng thưỡng>tặng thưởng
        tiền thưỡng>tiền thưởng
        """ + "\n" + commonSlips

    /// What may stand beside a phrase's word and binds it elsewhere: `khả năng | cao`, `bắt đầu | từ`.
    static let neighbours =
        """
        khả năng|chức năng|tính năng|kỹ năng|năng lượng|bắt đầu|lần đầu|ban đầu|lịch sử|tiểu sử|lương thực|lương hưu
        tiền lương|nhân rộng|nhân viên|nhân sự|nhân khẩu|nhân đạo|cố gắng|cố định|cố ý|bộ đội|bộ trưởng|bộ ngành
        dựng nước|hóa đơn|tin tưởng|niềm tin|tin học|tin nhắn|bản tin|văn phòng|văn bằng|văn nghệ|văn minh|xuất bản
        xuất hiện|xuất phát|xuất xứ|xuất khẩu|đề xuất|họp báo|cuộc họp|kỳ họp|phiên họp|cuộc thi|hội thi|kỳ thi
        thi công|công trình|công việc|công ty|công nghiệp|công bố|công tác|công văn|công an|công đoàn|chi cục
        chi trả|chi tiết|chi nhánh|thu chi|nhà nước|nước ngoài|cao tốc|cao điểm|cao tuổi|cao đẳng|tối cao|trường hợp
        phù hợp|kết hợp|tích hợp|thích hợp|hợp lý|hợp pháp|hợp lệ|xã hội|hội nghị|hội thảo|hội viên|cơ hội|đại hội
        lễ hội|hiệp hội|báo chí|báo động|cảnh báo|dự báo|thông qua|đường bộ|giao lưu|giao ban|bàn bạc|đất nước
        tự nhiên|tự nguyện|tự chủ|từ thiện|đầu năm|cuối năm|đầu tháng|đầu kỳ|số dư|dư nợ|tồn dư|dư luận|sổ sách
        sổ hộ khẩu|số hộ|người dân|dân cư|dân số|quý khách|quý báu|quan hệ|quan trọng|hướng dần|kiếm điểm|kiên nghị
        cái cách|thông tín|nâng suất|cấy trồng|quân sư|quân sử|phòng trống|họ nghèo|có thể|tháo gỡ|thảo luận
        gọi thầu|số liều|tham gia|tích cực|chế biến|thị trưởng|trưởng thành|bán lê|chiếu sang|hóa giải|văn hòa
        văn hoa|cứu họ|nông dân|mạng lưới|mạng xã|đồ thị|chương trình|quá trình|chính thức|tri thức|kiến thức
        thách thức|công thức|hiện nay|hiện đại|hiện có|hiện hành|hiện tượng|hiện trạng|tử vong|tử tuất|tu bổ|tu sửa
        tu dưỡng|vận tải|nguyên liệu|nguyên vật|uy tín|lạm dụng|xu hướng|đồng chí|trí thức|trí tuệ|giải trí|vị trí
        bố trí|quản đốc|giám đốc|tình hình|tinh vi|tinh hoa|chăm chỉ|địa chỉ|chứng chỉ|tín chỉ|gia tăng|gia hạn
        gia nhập|gia công|tác giả|khán giả|diễn giả|giả mạo|giả dối|thư viện|dự kiến|ý kiến|kiến trúc|chứng kiến
        thanh toán|kế toán|tính toán|toán học|thống đốc|dân quân|quận ủy|bao gồm|bao bì|bào chữa|đồng bào|tế bào
        đối thoại|điện thoại|giới thiệu|biên giới|thế giới|cơ giới|cho thuê|thuê bao|đạt chuẩn|tiêu chuẩn|chuẩn bị
        phê chuẩn|chuẩn hóa|tiêu chí|báo hiệu|tín hiệu|thương hiệu|nhãn hiệu|hiếu học|hiếu khách|trung thu
        trung hiếu|cần cù|cần thiết|liên minh|liên tục|liên hệ|liên đoàn|chi hội|phân hội|tập thể|cá thể|tổng thể
        thể hiện|thể lực|thể chất|thể chế|thế chấp|thế mạnh|lợi thế|xu thế|kế thừa|kế cận|kế toán|thừa kế|thiết kế
        kết nối|kết thúc|kết luận|kết hôn|tố tụng|yếu tố|tố giác|tố chất|năng động|tài năng|tiềm năng|công năng
        nâng lên|nâng bậc|nâng hạng|nâng mức|tiến trình|lộ trình|hành trình|giáo trình|tường trình|trình bày
        trình tự|trình diện|tờ trình|không thể|chưa thể|vật thể|cơ thể|trầm cảm|xử trí|tháo dỡ|đổ xuống|đổ vỡ|đổ bê
        đổ rác|chân chính|bất chính|tài khoản|điều khoản|khoản chi|khoản thu|lúa nước|thường niên|phụ huynh
        phụ trách|trách phạt|quân nhân|công nhân|bệnh nhân|cá nhân|nạn nhân|tư nhân|nhân tố|hôn nhân|giá đỡ
        sinh hoạt|phát sinh|phát hiện|phát sóng|phát động|chỉ dẫn|dẫn đầu|dẫn chứng|điều động|hoạt động|tác động
        động viên|động vật|vận chuyển|vận tốc|vận chuyển|luân chuyển|chuyển tiếp|trực thuộc|trực ban|hậu cần
        tín nhiệm|kiêm nhiệm|phụ nữ|nữ công|bộ nhớ
        """ + "\n" + commonNeighbours

    /// Words that are too common to be called a slip by the phrase beside them alone.
    static let common = WordSet(
        """
        và|của|có|là|cho|được|các|trong|không|với|những|một|này|đã|để|người|khi|đến|từ|ra|về|như|vào|đó|tại|theo
        cũng|lại|thì|còn|nhiều|hơn|trên|bị|đang|sau|sẽ|phải|năm|tháng|ngày|việc|làm|số|hai|ba|bốn|sáu|bảy|tám
        chín|mười|qua|do|nên|mà|vì|nếu|nhưng|hay|hoặc|rất|quá|đều|chỉ|mới|cùng|giữa|đầu|cuối|trước|ngoài|dưới
        bên|tới|lên|xuống|đi|nơi|lúc|nào|đây|vẫn|chưa|từng|mỗi|mọi|cả|bằng|chung|riêng|cao|thấp|lớn|nhỏ|tốt|xấu
        đủ|thiếu|dài|ngắn|nhanh|chậm|mạnh|yếu|đúng|sai|khác|xa|gần|nay|mai|hôm|tuần|quý|giờ|phút|lần|lượt|vụ|tổ
        đội|xã|huyện|tỉnh|phường|thôn|ấp|khu|vùng|miền|đất|nước|nhà|cửa|đường|cầu|cây|con|trẻ|em|bà|ông|anh|chị
        mẹ|cha|thầy|cô|trò|lớp|trường|học|dạy|đọc|viết|nói|nghe|nhìn|xem|thấy|biết|hiểu|nghĩ|muốn|cần|thích|yêu
        sống|chết|ăn|uống|ngủ|mặc|ở|đứng|ngồi|chạy|bán|mua|thu|chi|trả|nợ|vay|lãi|lỗ|giá|tiền|bạc|vàng|lúa|gạo
        ngô|khoai|sắn|rau|quả|hoa|cá|tôm|bò|lợn|gà|vịt|trâu|dê|bệnh|thuốc|khám|chữa|tiêm|ho|sốt|máu|da|tay|chân
        mắt|mũi|tai|tim|gan|xe|tàu|máy|điện|khí|dầu|than|gỗ|đá|cát|thép|vải|giấy|bút|sách|vở|báo|đài|ảnh|phim
        nhạc|kịch|hát|múa|thi|đấu|bóng|thắng|thua|giải|nhất|nhì|luật|lệ|lương|thưởng|phạt|thuế|phí|quỹ|vốn|cổ
        phần|bình|thường|năng|nặng|nắng|so|ban|bản|bạn|bàn|chế|chính|chỉnh|dân|dẫn|diện|đơn|đề|độ|đoàn|động|đồng
        dùng|dựng|giao|giáo|giảm|giữ|gồm|góp|hạn|hành|hàng|hạng|hình|hóa|họp|hợp|hộ|hồ|hỏi|hội|hướng|kế|kém|kể
        kết|khách|khai|khoa|khóa|kiểm|kiến|kinh|kỳ|lâm|lập|lễ|liền|lĩnh|lo|loại|lợi|lời|luôn|lưu|lực|lý|mặt|mất
        mẫu|màu|mầm|môn|mở|mức|nam|nữ|ngành|nghề|nghỉ|ngoại|nghìn|nhập|nhân|nhận|nhằm|nhờ|nhóm|nội|nông|nuôi
        phát|pháp|phép|phòng|phố|phổ|phóng|quan|quản|quân|quốc|quy|quyền|rộng|rõ|rừng|sân|sản|sắc|sinh|sông|sở
        sổ|soát|suất|sự|sửa|tài|tăng|tầng|tập|tấn|tây|tên|thành|thanh|thăm|tham|thêm|thế|thể|thời|thông|thống
        thủ|thư|thực|thứ|tiếp|tiêu|tiểu|tin|tính|tình|toán|toàn|tổng|trạm|trang|trích|triệu|trị|trợ|trung|trúng
        truyền|tư|tự|tuổi|tuyến|tỷ|ước|vận|văn|vật|vi|viên|viện|vị|việt|vượt|xây|xét|xin|xóa|xuất|xử|ý|yên|đại
        đạt|đạo|đặt|đẹp|điểm|điều|định|đôi|đối|đổi|đóng|đông|đức|đưa|gia|gửi|hè|hiện|hiệu|hết|nghiệp|bão|lũ|mưa
        gió|chợ|cơ|cấp|cặp|cắt|cán|căn|cân|cách|cảnh|canh|cánh|bảo|bao|bắt|bắc|bộ|bố|bổ|bồi|bỏ|chăm|chất|chủ
        chúng|chứng|chức|chuyên|chuyển|chương|chấp|cháy|chia|chiếc|chiều|chọn|chờ|công|cộng|cống|cung|cứu|cử|dự
        dư|dịch|du|duy|dưỡng|giới|giống|gói|hạ|hại|hải|hậu|hệ|hiểm|hoàn|hoạt|huy|khỏe|khó|khối|ký|kỹ|kỷ|kịp|lao
        lãnh|liên|liệu|mạng|minh|mục|nạn|nền|ngân|ngăn|nguồn|nhiệm|niên|ổn|phân|phê|phía|phối|phục|phụ|phủ
        phương|quanh|sạch|sàng|sẵn|sớm|tác|tái|tạo|tâm|tế|thẩm|thầu|thay|thiên|thiết|thoát|thương|thuê|thủy
        thuận|tiết|tiến|tìm|tỏ|tối|tội|trại|tranh|triển|trình|trồng|trọng|trực|tuyên|tuyển|vệ|vững|tờ|tô|bé|bón
        béo|đỡ|đỏ|đen|xanh|trắng|kéo|nối|nổi|nồi|lò|bến|bền|bể|bờ|chó|chỗ|chống|chồng|cỏ|cũ|cụ|cục|củ|dạng|dễ
        dọc|dọn|đai|đàn|đào|đầy|đẩy|đêm|đền|đèn|đo|đón|đỗ|đợt|đợi|ghi|ghép|hư|khô|kho|lá|lỡ|lùi|mã|mỏ|mùa|mùi
        nấm|nằm|nghèo|ngõ|ngừng|ốm|quét|rác|rơi|rời|rút|sáng|sâu|say|sót|tan|tách|tạm|tảo|táo|thả|thải|thảm|thịt
        thở|thợ|tia|tiệc|tôi|tôn|trà|tra|trái|trải|tre|treo|tro|trộm|tuyệt|tỉ|vai|vài|vẽ|vòng|vừa|vườn|xăng|xếp
        """.utf8.split { $0 == 0x7C || $0 == 0x0A }.map { Word(Substring($0)) })
}
