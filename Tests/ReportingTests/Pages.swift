import Reporting

/// Returns a document of blocks, for tests that look at nothing else.
func sample(_ blocks: Block...) -> Document {
  Document(schema: "sixdares.sample/1", data: ["case": "fence"], blocks: blocks)
}

/// Returns a document as people see it.
func page(
  _ document: Document,
  width: Int,
  palette: Palette? = nil,
  glyphs: Glyphs = .unicode
) -> String {
  TableFormat().string(document, style: Style(width: width, palette: palette, glyphs: glyphs))
}

/// Returns a document as a handout, its plots 60 cells wide.
func markdown(_ document: Document) -> String {
  MarkdownFormat().string(document, style: Style(width: 60))
}
