import TerroirKernel

/// How a page looks, on the screen and printed.
enum HTMLStylesheet {
  /// Nothing is loaded, run, sent or framed; of styles only the page's own.
  static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

  static let text = screen + print + columns

  private static let screen = """

    :root{color-scheme:light}
    *{box-sizing:border-box}
    body{font:1rem/1.55 system-ui,"Noto Sans","DejaVu Sans",Arial,sans-serif;color:#222;background:#fff;max-width:64rem;\
    margin:0 auto;padding:1.5rem 1rem 4rem;overflow-wrap:break-word}
    h1,h2,h3,h4,h5,h6{line-height:1.25;margin:2em 0 .6em;text-wrap:balance;overflow-wrap:anywhere}
    h1{font-size:2rem;margin-top:.5em}h2{font-size:1.5rem;border-bottom:2px solid #0b4f86;padding-bottom:.2em}
    h3{font-size:1.2rem}h4,h5,h6{font-size:1rem}
    .subtitle{font-size:1.15rem;color:#444;margin:.2em 0}
    .emblem{max-height:9rem;max-width:60%}
    .no{color:#0b4f86;margin-right:.3em}
    p,li{max-width:46rem}li{margin:.3em 0}
    p,li,td,th,caption,figcaption,h1,h2,h3,h4,h5,h6{unicode-bidi:plaintext}
    a{color:#0b4f86}
    nav ul{list-style:none;padding-left:1.2rem}nav>ul{padding-left:0}
    nav>ul>li{font-weight:600;margin-top:.8em}nav ul ul{font-weight:400}nav li li{break-inside:avoid}
    @media(min-width:60rem){nav>ul{columns:2;column-gap:3rem}}
    nav a{text-decoration:none}nav a:hover,nav a:focus{text-decoration:underline}
    .evidence{color:#555;font-size:.85em}
    .note,figcaption{color:#555;font-size:.9rem}
    caption,figcaption{text-align:left;font-weight:600;color:#222;padding:.3em 0}
    .table,.picture{overflow-x:auto;margin:1rem 0}
    .table{background:linear-gradient(90deg,#fff 1.5rem,#fff0 2.5rem) local,\
    linear-gradient(270deg,#fff 1.5rem,#fff0 2.5rem) local,linear-gradient(90deg,#0003,#0000 .8rem),\
    linear-gradient(270deg,#0003,#0000 .8rem)}
    caption{position:sticky;left:0;max-width:min(46rem,calc(100vw - 1.5rem))}
    .table:focus-visible,.picture:focus-visible{outline:2px solid #0b4f86;outline-offset:2px}
    table{border-collapse:collapse;font-size:.9rem;line-height:1.35}
    th,td{padding:.3rem .7rem;border-bottom:1px solid #ddd;text-align:left;vertical-align:top;min-width:4rem;\
    max-width:24rem;overflow-wrap:break-word}
    thead th{border-bottom:2px solid #888;vertical-align:bottom;overflow-wrap:normal}
    th.long,td.long,thead th.long,tbody th.long,.group th,caption,figcaption{overflow-wrap:anywhere}
    .group th{max-width:none;background:#eaf1f7}.group div{width:0;min-width:100%;font-weight:700}.group span{font-weight:400}
    tbody th{font-weight:600}tbody tr:nth-child(even){background:#f6f8fa}
    .number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
    figure{margin:1.5rem 0}figure svg{width:100%;min-width:36rem;max-width:60rem;height:auto;display:block}\
    .tall svg{max-width:44rem}
    summary{cursor:pointer;color:#0b4f86;padding:.3em 0}
    a.rows{font-size:.75em;text-decoration:none;white-space:nowrap;padding:0 .15em;border-radius:.3em}
    a.rows:hover,a.rows:focus-visible{background:#dcebf7;outline:1px solid #0b4f86}
    .tools{display:block;font-size:.9rem;margin-top:1rem}.tools input{font:inherit;padding:.2rem .4rem;max-width:100%}
    button{font:inherit;color:#0b4f86;cursor:pointer}
    .sort{background:none;border:0;padding:0;text-align:inherit;font-weight:600;color:inherit}
    .sort:hover,.sort:focus-visible{text-decoration:underline;outline-offset:2px}
    [aria-sort=ascending] .sort::after{content:" ▲"}[aria-sort=descending] .sort::after{content:" ▼"}
    dialog{max-width:min(46rem,92vw);max-height:80vh;overflow:auto;border:2px solid #0b4f86;border-radius:.5rem;padding:1rem 1.5rem}
    dialog h2{margin-top:0}dialog li{overflow-wrap:anywhere}
    @media(max-width:40rem){body{padding:1rem .75rem 3rem}h1{font-size:1.6rem}h2{font-size:1.3rem}\
    figure svg{min-width:30rem}th,td{padding:.3rem .45rem}}

    """

  /// The widths of printed columns, in parts of a hundred.
  private static let columns = "@media print{" + (1...100).map { "col.w\($0){width:\($0)%}" }.joined() + "}\n"

  /// The page of each entry of the contents, from what formats pages by the style of paged media (WeasyPrint, Prince, Vivliostyle);
  /// browsers know no such counter, leave it out, and let the reader go by the numbers of headings.
  private static let pages = "nav a::after{content:\" \\2002\" target-counter(attr(href),page)}"

  /// Contents whose pages are written out.
  static let pagedContents =
    "@media print{.paged a{display:flex;gap:.8em}.paged a::after{content:none}.paged .page{margin-left:auto;font-weight:400}}\n"

  private static let print = """
    @page{size:A4;margin:12mm 15mm 13mm;@bottom-center{content:counter(page) " / " counter(pages);font:9pt Arial,sans-serif}}
    @page :first{@bottom-center{content:none}}
    @page wide{size:A4 landscape}
    @media print{
    body{font:9.5pt/1.34 Arial,"Liberation Sans","DejaVu Sans",sans-serif;max-width:none;padding:0}
    .book header{padding:22mm 0 14mm}.book nav{line-height:1.3}
    .book nav>ul{columns:2;column-gap:10mm}nav>ul>li{margin-top:.5em}nav li{margin-bottom:.1em}
    .book main{break-before:page}.book main>section{margin-top:1.1em}
    h1,h2,h3,h4,h5,h6,caption{break-after:avoid;break-inside:avoid}
    h2{font-size:15pt;margin:1.1em 0 .4em}h3{font-size:12pt;margin:.9em 0 .35em}h4,h5,h6{font-size:10.5pt;margin:.8em 0 .3em}
    p,li{max-width:none;orphans:3;widows:3;margin:.35em 0}ul,ol{margin:.35em 0;padding-left:1.4em}
    thead{display:table-header-group;break-inside:avoid;break-after:avoid}
    tr,figure,.picture,li{break-inside:avoid}
    tbody tr:first-child{break-after:avoid}tbody tr:last-child{break-before:avoid}
    .table,.picture{overflow:visible;background:none}caption{position:static;max-width:none}.table{margin:.5em 0}figure{margin:.6em 0}
    table{font-size:8pt;line-height:1.2;width:100%}
    th,td{padding:.11rem .3rem;min-width:0;max-width:none;overflow-wrap:break-word;hyphens:auto}
    thead th{overflow-wrap:break-word;hyphens:auto}tbody th{font-weight:500;overflow-wrap:break-word}
    th.long,td.long,thead th.long,tbody th.long{overflow-wrap:anywhere}
    .dense table{font-size:7pt}.wide{page:wide}.wide table{font-size:7pt}
    .dense th,.dense td,.wide th,.wide td{padding:.15rem .25rem}
    caption,figcaption{font-size:8.5pt}.note{font-size:8pt;margin:.2em 0}
    figure svg{min-width:0;max-height:70mm;overflow:visible}.tall svg{max-width:none;max-height:88mm}
    #sources{font-size:7.5pt}#sources ol{columns:2;column-gap:8mm}
    details,summary,.tools,a.rows,dialog,#evidence{display:none}.sort{display:contents}
    nav a{color:inherit}a{text-decoration:none}
    \(pages)
    }

    """
}
