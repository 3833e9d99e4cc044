extension Phrase {
  /// The first line, and the others; nil where there is one alone.
  public var lines: (first: Phrase, others: Phrase?) {
    let pieces = pieces
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .words(let words):
        guard let end = words.firstIndex(of: "\n") else { continue }
        return (
          joined(Array(pieces[..<index]) + [.words(words[..<end])]),
          joined([.words(words[words.index(after: end)...])] + pieces[(index + 1)...])
        )
      case .argument(let number):
        guard case (let head, let tail?) = arguments[number].lines else { continue }
        return (joined(Array(pieces[...index]), with: head), joined(Array(pieces[index...]), with: tail))
      }
    }
    return (self, nil)
  }

  /// Some pieces of the phrase, with `change` for the argument that was parted.
  private func joined(_ pieces: [Piece], with change: (number: Int, argument: Argument)? = nil) -> Phrase {
    var template = ""
    var kept: [Argument] = []
    for piece in pieces {
      switch piece {
      case .words(let words): template += words
      case .argument(let number):
        template += "{\(kept.count)}"
        kept.append(number == change?.number ? change?.argument ?? arguments[number] : arguments[number])
      }
    }
    return Phrase(template: template, kept)
  }

  private func joined(_ pieces: [Piece], with argument: Argument) -> Phrase {
    guard
      case .argument(let number)? = pieces.first(where: { piece in
        if case .argument(let number) = piece { arguments[number].lines.others != nil } else { false }
      })
    else { return joined(pieces) }
    return joined(pieces, with: (number, argument))
  }
}

extension Phrase.Argument {
  fileprivate var lines: (first: Phrase.Argument, others: Phrase.Argument?) {
    switch self {
    case .number, .name: (self, nil)
    case .text(let text):
      if let end = text.firstIndex(of: "\n") {
        (.text(String(text[..<end])), .text(String(text[text.index(after: end)...])))
      } else {
        (self, nil)
      }
    case .phrase(let phrase):
      switch phrase.lines {
      case (let first, let others): (.phrase(first), others.map { .phrase($0) })
      }
    case .sentence(let phrase):
      switch phrase.lines {
      case (let first, let others): (.sentence(first), others.map { .phrase($0) })
      }
    }
  }
}
