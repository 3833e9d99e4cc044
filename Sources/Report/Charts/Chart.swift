package import TerroirKernel

/// A chart with the screen it is shown on, as a pipeline carries it.
package struct Chart: Hashable, Sendable {
  package var spec: ChartSpec
  package var screen: ChartMedium

  package init(_ spec: ChartSpec, on screen: ChartMedium) {
    self.spec = spec
    self.screen = screen
  }

  /// Lines of text, each ended by a newline.
  package func render() -> String {
    CellSurface(isASCII: screen.isASCII).text(spec.geometry(on: screen))
  }

  /// A whole SVG 1.1 document that loads nothing, with the heading as its accessible name.
  package func svg() -> String {
    SVGSurface(palette: spec.palette).document(
      spec.geometry(on: .pixels(rowLimit: screen.rowLimit)), title: spec.heading)
  }
}

extension Document {
  /// A chart as a page of its own, with its data.
  package init(of chart: Chart, in language: NameLanguage = .english) {
    self.init(
      TitlePage(chart.spec.heading), in: language,
      preface: [.figure(Figure(chart.spec, caption: chart.spec.finding(in: language)))])
  }
}
