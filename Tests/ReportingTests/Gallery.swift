import Reporting

/// One document for each kind of block, and the answers of a session.
enum Gallery {
  static let all: [Document] =
    [
      TitleTests.document, ParagraphTests.document, PairsTests.document, ItemsTests.document,
      TableTests.document, ListTests.document, TreeTests.document, BarChartTests.document,
      HistogramRowsTests.document, HistogramColumnsTests.document, HistogramLineTests.document,
      LinePlotTests.document, CodeTests.document,
    ] + Session.all
}
