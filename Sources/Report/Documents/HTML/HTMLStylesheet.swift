import TerroirKernel

/// How a page looks, on the screen and printed.
enum HTMLStylesheet {
  /// Nothing is loaded, run, sent or framed; of styles only the page's own.
  static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

  static let text = screen + print

  private static let screen = """

    :root{color-scheme:light}
    *{box-sizing:border-box}
    body{font:1rem/1.55 system-ui,"Noto Sans","DejaVu Sans",Arial,sans-serif;color:#222;background:#fff;max-width:64rem;\
    margin:0 auto;padding:1.5rem 1rem 4rem;overflow-wrap:break-word}
    h1,h2,h3,h4,h5,h6{line-height:1.25;margin:2em 0 .6em;text-wrap:balance}
    h1{font-size:2rem;margin-top:.5em}h2{font-size:1.5rem;border-bottom:2px solid #0b4f86;padding-bottom:.2em}
    h3{font-size:1.2rem}h4,h5,h6{font-size:1rem}
    .subtitle{font-size:1.15rem;color:#444;margin:.2em 0}
    .no{color:#0b4f86;margin-right:.3em}
    p,li{max-width:46rem}li{margin:.3em 0}
    a{color:#0b4f86}
    nav ul{list-style:none;padding-left:1.2rem}nav>ul{padding-left:0}
    nav>ul>li{font-weight:600;margin-top:.8em}nav ul ul{font-weight:400}nav li li{break-inside:avoid}
    @media(min-width:60rem){nav>ul{columns:2;column-gap:3rem}}
    nav a{text-decoration:none}nav a:hover,nav a:focus{text-decoration:underline}
    .evidence{color:#555;font-size:.85em}
    .note,figcaption{color:#555;font-size:.9rem}
    caption,figcaption{text-align:left;font-weight:600;color:#222;padding:.3em 0}
    .table,.picture{overflow-x:auto;margin:1rem 0}
    .table:focus-visible,.picture:focus-visible{outline:2px solid #0b4f86;outline-offset:2px}
    table{border-collapse:collapse;font-size:.9rem;line-height:1.35}
    th,td{padding:.3rem .7rem;border-bottom:1px solid #ddd;text-align:left;vertical-align:top;min-width:4rem;\
    max-width:24rem;overflow-wrap:break-word}
    thead th{border-bottom:2px solid #888;vertical-align:bottom;overflow-wrap:normal}
    tbody th{font-weight:600}tbody tr:nth-child(even){background:#f6f8fa}
    .number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
    figure{margin:1.5rem 0}figure svg{width:100%;min-width:36rem;max-width:60rem;height:auto;display:block}
    summary{cursor:pointer;color:#0b4f86;padding:.3em 0}

    """

  private static let print = """
    @page{size:A4;margin:18mm 16mm 20mm;@bottom-center{content:counter(page);font:9pt system-ui,sans-serif}}
    @page wide{size:A4 landscape}
    @media print{
    body{font-size:10.5pt;max-width:none;padding:0}
    .book header{min-height:60vh;padding-top:25vh}.book nav{break-before:page}
    .book main>section{break-before:page}
    h1,h2,h3,h4,h5,h6,caption{break-after:avoid}
    p,li{max-width:none;orphans:3;widows:3}
    thead{display:table-header-group}tr,figure,.picture{break-inside:avoid}
    .table,.picture{overflow:visible}table{font-size:8.5pt;width:100%}th,td{padding:.2rem .4rem;min-width:0;max-width:none;overflow-wrap:anywhere}
    tbody th{overflow-wrap:break-word}.dense table{font-size:7pt}.wide{page:wide}.wide table{font-size:7pt}
    .dense th,.dense td,.wide th,.wide td{padding:.15rem .25rem;overflow-wrap:break-word}
    figure svg{min-width:0;max-height:200mm}
    details,summary{display:none}
    nav a{color:inherit}
    }

    """
}
