extension CommandDeclaration {
  /// How the command is written: `head [N]`, `report FILE [template=]`.
  package var usage: String {
    switch syntax {
    case .general:
      ([name] + positional.map(\.usage) + named.map(\.keyUsage) + flags.map { "[--\($0.name)]" } + open)
        .joined(separator: " ")
    case .filter: "\(name) EXPR"
    case .derive: "\(name) NAME=EXPR... [by COL...]"
    case .rename: "\(name) NEW=OLD..."
    case .fill: "\(name) COL... [value=EXPR]"
    case .replace: "\(name) COL... from=VALUE to=VALUE"
    case .variable: "\(name) NAME = VALUE"
    case .loop: "\(name) NAME in LIST { ... }"
    case .columns: "\(name) COL..."
    case .sort: "\(name) [-]COL..."
    case .head: "\(name) [N]"
    case .count: "\(name) [by COL...]"
    case .group: "\(name) by COL... : NAME=AGG(COL)..."
    case .join: "\(name) TABLE on COL..."
    case .pivot: "\(name) COL value=COL [agg=AGG]"
    case .unpivot: "\(name) COL... name=NAME value=NAME"
    case .importFile: "\(name) FILE as RESOURCE [key=column...] [key=value...]"
    }
  }

  private var open: [String] { openKeys != nil ? ["[PARAM=VALUE...]"] : [] }
}

extension ParameterDeclaration {
  fileprivate var usage: String {
    let word = repeats ? "\(name)..." : name
    return isRequired ? word : "[\(word)]"
  }

  fileprivate var keyUsage: String { isRequired ? "\(name)=" : "[\(name)=]" }
}
