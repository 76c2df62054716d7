import Diagnostics
import Workspace

extension Simulate {
  static let parameters: [Parameter] = [
    .caseInHand,
    .named(
      "trials",
      .number,
      Sentence(
        en: "how many times; 100k when nothing is said",
        vi: "bao nhiêu lần; 100k nếu không nêu"
      )
    ),
    .named(
      "seed",
      .number,
      Sentence(
        en: "the seed; the same seed gives the same result",
        vi: "hạt giống; cùng hạt giống cho cùng kết quả"
      )
    ),
    .named(
      "until",
      .text,
      Sentence(
        en:
          "how precise is enough, such as `±0.5%`: it ends as soon as all intervals are so narrow",
        vi: "độ chính xác đủ dùng, như `±0.5%`: dừng ngay khi mọi khoảng tin cậy hẹp như vậy"
      )
    ),
    Parameter(
      name: "across",
      form: .prepositionList,
      kind: .word(["strategies", "readings", "policies"]),
      isRequired: false,
      about: Sentence(
        en:
          "compares strategies, readings or policies, or all that combine them, in the same trials",
        vi:
          "so sánh chiến lược, cách hiểu hoặc chính sách, hoặc mọi tổ hợp, trong cùng các lượt thử"
      )
    ),
    Parameter(
      name: "sweep",
      form: .prepositionFacts,
      kind: .text,
      isRequired: false,
      about: Sentence(
        en: "varies one thing: `chance.approval=0%..100%`, `mean.TARGET=…`, `FACT=…`",
        vi: "thay đổi một điều: `xác suất.phê duyệt=0%..100%`, `trung bình.MỤC-TIÊU=…`, `DỮ-KIỆN=…`"
      )
    ),
    .named(
      "points",
      .number,
      Sentence(
        en: "how many points a swept range has; 21 when nothing is said",
        vi: "khoảng được quét có bao nhiêu điểm; 21 nếu không nêu"
      )
    ),
    .named(
      "show",
      .decisionValue,
      Sentence(
        en: "the only outcome of a sweep to show: all in which this value is left",
        vi: "kết luận duy nhất cần hiển thị khi quét: mọi kết luận còn giá trị này"
      )
    ),
    .preposition(
      "output",
      .file,
      Sentence(
        en: "a new file for the curve of `sweep`: a drawing (`.svg`) or a table (`.csv`)",
        vi: "tệp mới cho đường cong của `quét`: hình vẽ (`.svg`) hoặc bảng (`.csv`)"
      )
    ),
    .particle(
      "thresholds",
      Sentence(
        en: "may stand before `achieved=` and `partial=`",
        vi: "có thể đứng trước `đạt=` và `đạt một phần=`"
      )
    ),
    .named(
      "achieved",
      .text,
      Sentence(
        en: "for this simulation, the share of the targets that is achieved: `60%`, `2/3`",
        vi: "cho lần mô phỏng này, tỷ lệ mục tiêu để là đạt: `60%`, `2/3`"
      )
    ),
    .named(
      "partial",
      .text,
      Sentence(
        en: "the same for partial; below, it failed",
        vi: "tương tự, để là đạt một phần; thấp hơn là không đạt"
      )
    ),
    .particle(
      "with",
      Sentence(
        en: "facts settled for this simulation",
        vi: "dữ kiện định trước cho lần mô phỏng này"
      )
    ),
    .facts(
      Sentence(
        en: "what they are, instead of what is expected of them",
        vi: "giá trị của chúng, thay cho điều kỳ vọng"
      )
    ),
  ]
  static let about = [
    Sentence(
      en:
        "Each trial draws what is expected of the facts (`expect`), the targets and the risks of the"
        + " plan, makes the result by the `thresholds` in use, the damage and the cause by the risks that"
        + " happen, and decides. `plan` shows what it goes by.",
      vi:
        "Mỗi lượt thử rút ngẫu nhiên điều kỳ vọng về dữ kiện (`kỳ vọng`), các mục tiêu và rủi ro"
        + " của kế hoạch, suy ra kết quả theo ngưỡng (`ngưỡng`) đang dùng, thiệt hại và nguyên"
        + " nhân theo các rủi ro xảy ra, rồi đưa ra kết luận. `kế hoạch` cho biết nó dựa vào đâu."
    ),
    Sentence(
      en:
        "`across strategies` tells for each `strategy` what comes of the same luck, and how it differs"
        + " from the first; `across readings` and `across policies` tell who judges it otherwise, and"
        + " `across strategies readings` takes every combination. `sweep` draws a curve over 21 values of"
        + " one thing, or `points=N`, 20,000 trials each unless `trials=` or `until=` says otherwise;"
        + " `show=exempted` narrows it.",
      vi:
        "`giữa chiến lược` cho biết với mỗi chiến lược (`chiến lược`), cùng vận may cho ra gì và"
        + " khác chiến lược đầu ra sao; `giữa cách hiểu` và `giữa chính sách` cho biết cách hiểu"
        + " và chính sách nào kết luận khác, `giữa chiến lược cách hiểu` xét mọi tổ hợp. `quét`"
        + " vẽ đường cong qua 21 giá trị của một điều, hoặc `số điểm=SỐ`, mỗi giá trị 20.000 lượt"
        + " nếu `số lượt=` hay `đến khi=` không nêu khác; `hiển thị=miễn` thu hẹp."
    ),
    Sentence(
      en:
        "Intervals are Wilson's, with 95% confidence; the exact probability stands beside the estimate"
        + " where what is uncertain has few enough combinations, and else what moves the outcome is"
        + " estimated with its error. The generator is Philox4x32-10: a seed"
        + " gives the same numbers on any machine. Ctrl-C ends it with what there is.",
      vi:
        "Khoảng tin cậy là của Wilson, mức 95%; xác suất chính xác đứng bên cạnh ước lượng khi điều"
        + " bất định có đủ ít tổ hợp, nếu không thì điều tác động đến kết luận được ước lượng kèm"
        + " sai số. Bộ sinh số là Philox4x32-10: một hạt giống cho cùng dãy số trên mọi máy."
        + " Ctrl-C dừng và nêu kết quả đến lúc đó."
    ),
  ]
  static let examples = [
    "simulate mobile-clinic trials=1m seed=7", "simulate mobile-clinic until=±0.5%",
    "simulate mobile-clinic with approval=none", "simulate mobile-clinic across strategies",
    "simulate mobile-clinic across strategies readings",
    "simulate mobile-clinic thresholds achieved=3/3 partial=1/3",
    "simulate mobile-clinic sweep chance.approval=0%..100% points=11 show=exempted",
    "simulate mobile-clinic sweep chance.approval=0%..100% output curve.svg",
  ]
}
