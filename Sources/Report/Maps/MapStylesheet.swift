/// How a map page looks beside what it has of every page, on the screen and printed across the paper.
enum MapStylesheet {
  static let text = screen + levels + print

  /// Marks keep their size: `--k` is how many units of the picture a letter's pixel has.
  private static let screen = """

    body.map{max-width:96rem}
    .two>section{min-width:0}#list h3{margin:1.4em 0 .4em}
    @media(min-width:60rem){.two{display:grid;grid-template-columns:minmax(0,1fr) minmax(20rem,26rem);gap:2rem}\
    #map{position:sticky;top:0;align-self:start}}
    .canvas{border:1px solid #bbb}.canvas:focus-visible{outline:3px solid #0b4f86;outline-offset:2px}
    .canvas svg{display:block;width:100%;height:auto;max-height:78vh;--k:1;cursor:grab;user-select:none}
    .ground{fill:#fbfcfd}
    .m{transform:scale(var(--k))}
    .canvas text{font:12px/1 system-ui,"Noto Sans","DejaVu Sans",Arial,sans-serif;fill:#222;stroke:#fff;stroke-width:3px;\
    paint-order:stroke;stroke-linejoin:round;unicode-bidi:plaintext}
    .canvas polyline,#scale path,.canvas .border,.canvas .water{fill:none;vector-effect:non-scaling-stroke}
    .graticule polyline{stroke:#d0d0d0;stroke-width:1px}.graticule text{fill:#555;font-size:10px}
    .border{stroke:#777;stroke-width:1.2px;stroke-dasharray:5 3;fill:none}.water{stroke:#1f95fa;stroke-width:1.2px;fill:none}
    #scale path{stroke:#222;stroke-width:2px}
    .town circle{fill:#0072b2;stroke:#fff;stroke-width:1px}
    .unknown circle{fill:#fff;stroke:#0072b2;stroke-width:1.5px}
    .closed path{fill:#fff;stroke:#222;stroke-width:1.5px;stroke-dasharray:2 1.5}
    .place path{fill:#d55e00;stroke:#fff;stroke-width:1px}
    .route polyline,.route path{stroke:#00784a;stroke-width:1.6px;fill:none}.route circle{fill:#00784a}
    .cluster circle{fill:none;stroke:#9c4e63;stroke-width:3px;visibility:hidden}
    .sign circle{visibility:visible}
    .cluster.chosen circle,.cluster:target circle{visibility:visible}
    .chosen polyline,.route:target polyline{stroke-width:4px}
    .town.chosen circle,.unknown.chosen circle,.closed.chosen path,.place.chosen path,\
    .town:target circle,.unknown:target circle,.closed:target path,.place:target path{stroke:#000;stroke-width:3px}
    .canvas .chosen text,.canvas g:target text{display:inline;font-weight:700}
    .gone{display:none}
    .canvas g[data-box]{cursor:pointer}
    #map .tools{display:flex;flex-wrap:wrap;gap:.3rem;margin:.5rem 0}
    .tools[hidden]{display:none!important}
    #map .tools button{min-width:2.6rem;min-height:2.6rem;background:#fff;border:1px solid #0b4f86;border-radius:.3rem}
    #list .tools input{display:block;width:100%;padding:.5rem;border:1px solid #555;border-radius:.3rem}
    .legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;font-size:.85rem}
    .legend li{display:flex;align-items:center;gap:.4rem;margin:0}
    .items,.items ul{list-style:none;padding-left:0}.items ul{padding-left:1.1rem;border-left:2px solid #dcebf7}
    .item{overflow-wrap:anywhere;margin:.35em 0}.item[hidden]{display:none}
    .go{font-weight:600}.item .item .go,.item .item .name{font-weight:400}
    .current>.own{background:#dcebf7;outline:1px solid #0b4f86}
    .detail{color:#555;font-size:.87rem}#shown:empty{display:none}
    .sheets{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(19rem,100%),1fr));gap:1.5rem}
    .sheet{min-width:0;overflow-wrap:anywhere}.sheet h3{margin-top:.5em}.sheet li{font-size:.92rem}
    .sketch{width:100%;max-width:26rem;height:auto;border:1px solid #ccc;background:#fbfcfd}
    .sketch polyline{fill:none;stroke:#00784a;stroke-width:2}.sketch circle{fill:#00784a;stroke:#fff}
    .sketch text{font:10px Arial,sans-serif;fill:#fff}.sketch .bar path{fill:none;stroke:#222;stroke-width:1.5}\
    .sketch .bar text{fill:#222}

    """

  /// Which names are shown at which scale: all those that have room at it or at a lesser one.
  private static let levels: String = {
    let last = MapLabels.scales.count - 1
    func rule(_ before: String, _ level: Int) -> String {
      (0...last).map { "\(before) .l\($0){display:\($0 <= level ? "inline" : "none")}" }.joined()
    }
    // Without the script the whole map is shown: on a page, or on a telephone.
    return ".lx{display:none}\(rule(".canvas svg", 1))"
      + "@media(max-width:38rem){.canvas svg{--k:2.1}\(rule(".canvas svg", 0))}\n"
      + (0...last).map { rule(".canvas svg[data-level=\"\($0)\"]", $0) }.joined(separator: "\n") + "\n"
  }()

  private static let print = """

    @page{size:A4 landscape;margin:12mm}
    @media print{
    .two{display:block}#map{position:static;break-after:page}#map h2{display:none}
    .canvas{border:0}.canvas svg{max-height:142mm;margin:0 auto}
    .map h1{font-size:16pt;margin:0}.map .subtitle{font-size:9pt;margin:0}.legend{font-size:8pt;margin:2mm 0 0}
    #list .items{columns:3;column-gap:8mm}.item .own,.sheet li{break-inside:avoid}
    .map .tools,#shown{display:none!important}.map li{max-width:none;margin:.15em 0}
    #sheets{break-before:page}.sheets{display:block;columns:2;column-gap:10mm}.sheet{break-inside:avoid}
    .sketch{max-height:60mm}.map a{color:inherit}.gone{display:inline}.item[hidden]{display:list-item}
    #list h3[hidden],#list h3+[hidden]{display:block}
    }

    """
}
