extension SpokenWords {
  /// What simulations call the number of their trials.
  static var trials: String { parameters["trials"]?.first ?? "trials" }

  /// The quoted texts in the examples of help, in Vietnamese.
  static let exampleTexts: [String: String] = [
    "$m: open": "$m: để ngỏ",
    "300m to 14bn": "300 triệu đến 14 tỷ",
    "Case $name:": "Vụ việc $name:",
    "Chair": "Chủ tịch",
    "Clinics on buses while the hospital is closed":
      "Khám bệnh trên xe buýt trong khi bệnh viện đóng cửa",
    "District Party Committee": "Cấp ủy cấp huyện",
    "Hello, $who": "Xin chào, $who",
    "Hill District": "quận Đồi",
    "Provincial Party Committee": "Tỉnh ủy",
    "Provincial People's Committee": "Ủy ban nhân dân tỉnh",
    "Riverside District": "quận Ven Sông",
    "Vice-chair": "Phó Chủ tịch",
    "a spare bus": "một xe dự phòng",
    "asked for buses when nobody else did": "xin xe buýt khi không ai khác xin",
    "audit report 12": "báo cáo kiểm toán số 12",
    "bus breaks down": "xe hỏng giữa chừng",
    "clinic visits": "lượt khám",
    "for Monday, 16 February": "bù cho thứ hai, 16 tháng 2",
    "interview": "phỏng vấn",
    "notice of the district office": "thông báo của huyện",
    "patients satisfied": "người bệnh hài lòng",
    "personal gain": "lợi ích cá nhân",
    "staff leave": "nhân viên nghỉ việc",
    "the head": "người đứng đầu",
    "up to $limit": "đến $limit",
  ]
}
