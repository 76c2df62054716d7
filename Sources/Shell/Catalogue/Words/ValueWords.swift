extension SpokenWords {
  /// The words that options and settings can be given.
  ///
  /// Which of them are understood depends on the place, so that one phrase may stand for several.
  static let values: [String: [String]] = [
    "abstains": ["không biểu quyết"],
    "against": ["không tán thành"],
    "all": ["tất cả"],
    "answer": ["chịu trách nhiệm"],
    "authority": ["cấp có thẩm quyền"],
    "auto": ["tự động"],
    "both": ["cả khách quan và chủ quan", "cả hai"],
    "cadres": ["cán bộ"],
    "cases": ["vụ việc"],
    "commands": ["lệnh"],
    "confront": ["đương đầu"],
    "csv": ["csv"],
    "dependences": ["phụ thuộc"],
    "do": ["làm"],
    "en": ["tiếng Anh"],
    "expectations": ["kỳ vọng"],
    "facts": ["dữ kiện"],
    "for": ["tán thành"],
    "functions": ["hàm"],
    "good": ["đáng bảo vệ"],
    "holidays": ["ngày nghỉ lễ", "ngày nghỉ"],
    "implement": ["cho thực hiện"],
    "innovate": ["đột phá, sáng tạo", "đột phá"],
    "json": ["json"],
    "line": ["dòng"],
    "markdown": ["markdown"],
    "never": ["không bao giờ", "chưa bao giờ"],
    "no": ["không"],
    "none": ["không có"],
    "objective": ["khách quan"],
    "off": ["tắt"],
    "on": ["bật"],
    "others": ["người khác"],
    "participants": ["người tham gia"],
    "payoffs": ["bảng điểm"],
    "pilot": ["cho thí điểm"],
    "pilots": ["lần thí điểm", "thí điểm"],
    "policies": ["chính sách"],
    "procedure": ["thủ tục"],
    "proposals": ["đề xuất"],
    "read-only": ["chỉ đọc"],
    "readings": ["cách hiểu"],
    "risks": ["rủi ro"],
    "robustness": ["độ vững"],
    "speak": ["nói"],
    "strategies": ["chiến lược"],
    "subjective": ["chủ quan"],
    "table": ["bảng"],
    "targets": ["mục tiêu"],
    "thresholds": ["ngưỡng"],
    "text-only": ["chỉ văn bản"],
    "think": ["nghĩ"],
    "today": ["hôm nay"],
    "unclear": ["chưa rõ"],
    "unknown": ["chưa rõ"],
    "variables": ["biến"],
    "vi": ["tiếng Việt"],
    "wrong": ["sai phạm"],
    "yes": ["có"],
  ]

  /// What can be answered in an interview besides values.
  static let answers: [String: [String]] = [
    "back": ["lùi lại"],
    "help": ["trợ giúp"],
    "stop": ["dừng"],
    "unknown": ["chưa rõ", "bỏ qua"],
    "why": ["vì sao", "tại sao"],
  ]

  /// The settings of the shell.
  static let settings: [String: [String]] = [
    "colour": ["màu"],
    "language": ["ngôn ngữ"],
    "mode": ["dạng", "chế độ"],
    "time": ["thời gian"],
    "today": ["hôm nay"],
    "trace": ["theo dõi"],
    "width": ["độ rộng"],
  ]

  /// The words of expressions; the last are those that stand before a bracket.
  static let operators: [String: [String]] = [
    "and": ["và"],
    "has": ["gồm", "có thể là"],
    "has all": ["có tất cả"],
    "has any": ["có bất kỳ"],
    "implies": ["kéo theo"],
    "in": ["thuộc"],
    "not": ["không phải", "không"],
    "or": ["hoặc", "hay"],
  ]
  static let functions: [String: [String]] = [
    "considered": ["được xem xét"],
    "count": ["số lượng"],
    "known": ["đã rõ"],
    "open": ["để ngỏ"],
    "silent": ["không nói đến"],
  ]

  /// The words within distributions, points and dependences.
  static let planWords: [String: [String]] = [
    "depends on": ["phụ thuộc vào"],
    "in": ["trong"],
    "per": ["cho mỗi", "mỗi"],
    "to": ["đến"],
  ]

  /// What a condition can say of a risk or a target.
  static let events: [String: [String]] = [
    "missed": ["không đạt"],
    "no": ["không"],
    "reached": ["đạt"],
    "yes": ["có"],
  ]

  /// What can be swept besides facts.
  static let sweeps: [String: [String]] = [
    "chance": ["xác suất"],
    "mean": ["trung bình"],
  ]
}
