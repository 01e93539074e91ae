/// A language names and messages are written in; the raw value is what `--language` takes.
package enum NameLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"
}

/// What the user is told, in both languages side by side: none can be written without the other.
///
/// Pieces that differ between the languages are put in as messages of their own:
/// `Message("\(what) is missing", "缺少\(what)")` takes each side of `what`.
package struct Message: Sendable, Hashable {
  package let english: String
  package let chinese: String

  package init(_ english: Wording<EnglishSide>, _ chinese: Wording<ChineseSide>) {
    self.english = english.text
    self.chinese = chinese.text
  }

  /// What is the same in both languages: a piece of a question, a path.
  package init(verbatim text: String) {
    english = text
    chinese = text
  }

  /// The side of one language.
  package func text(in language: NameLanguage) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}

/// One side of a message.
package protocol MessageSide {
  /// The language of the side.
  static var language: NameLanguage { get }
}

/// The English side of a message.
package enum EnglishSide: MessageSide {
  package static let language = NameLanguage.english
}

/// The Chinese side of a message.
package enum ChineseSide: MessageSide {
  package static let language = NameLanguage.chinese
}

/// The text of one side of a message; a message put into it gives that side of itself.
package struct Wording<Side: MessageSide>: ExpressibleByStringInterpolation, Sendable {
  package let text: String

  package init(stringLiteral text: String) { self.text = text }

  package init(stringInterpolation parts: StringInterpolation) { text = parts.text }

  /// The text while its parts are put together.
  package struct StringInterpolation: StringInterpolationProtocol {
    package fileprivate(set) var text = ""

    /// Begins with room for the parts.
    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 8)
    }

    /// Adds what stands in the source.
    package mutating func appendLiteral(_ literal: String) { text += literal }

    /// Adds the same side of another message.
    package mutating func appendInterpolation(_ part: Message) {
      text += part.text(in: Side.language)
    }

    /// Adds a text that is the same in both languages.
    package mutating func appendInterpolation(_ part: some StringProtocol) { text += part }

    /// Adds a whole number.
    package mutating func appendInterpolation(_ number: some BinaryInteger) {
      text += String(number)
    }
  }
}

extension [Message] {
  /// The messages in a row, between them a comma as each language writes it.
  package var joined: Message {
    Message(
      "\(map(\.english).joined(separator: ", "))",
      "\(map(\.chinese).joined(separator: "、"))"
    )
  }
}
