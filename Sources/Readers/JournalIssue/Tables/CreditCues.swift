/// What a credit line names.
enum CreditKind: Sendable {
  case author, affiliation, contributor, translator, origin, reporter
  /// Named but kept in no column: editors, proof-readers, photographers.
  case other
}

/// A phrase that marks a credit: before the value (译者：, Translated by) or after it (供稿).
struct CreditCue: Sendable {
  let kind: CreditKind
  let letters: [UInt32]
}

/// The phrases of credit lines.
///
/// Adding one is one word in one row.
enum CreditCues {
  /// Phrases that stand before what they name.
  static let before = rows([
    (
      .affiliation,
      [
        "作者单位系", "作者单位为", "作者单位：", "作者单位", "作者为", "作者系", "作者是", "本文作者系", "本文作者为",
        "本文作者是", "本文作者：", "笔者系", "单位：", "The author is", "The author works with",
        "The author works at", "The author works for", "The authors are", "The authors work with",
        "The authors work at", "The writer is", "The writers are", "About the author:",
        "Affiliation:",
        "Author's affiliation:", "L'auteur est", "El autor es", "Автор -", "Автор —",
      ]
    ),
    (
      .contributor,
      [
        "供稿：", "供稿单位：", "供稿人：", "供稿", "素材整理：", "素材提供：", "资料整理：", "资料提供：", "整理：",
        "提供：", "来稿：", "Contributed by", "Contribution by", "Contributor:", "Contributors:",
        "Submitted by", "Provided by", "Supplied by", "Compiled by", "Material by", "Courtesy of",
        "Contribution de", "Contribuido por", "Предоставлено", "By the",
      ]
    ),
    (
      .translator,
      [
        "翻译：", "译者：", "译：", "编译：", "译文：", "译/", "Translated by", "Translation by",
        "Translated from the Chinese by", "English translation by", "Translator:", "Translators:",
        "Translation:", "Tr. by", "Traduit par", "Traduction :", "Traduction:", "Traducido por",
        "Traducción:", "Traduzido por", "Übersetzt von", "Übersetzung:", "Tradotto da", "Перевод:",
        "Перевёл", "Перевела", "訳：", "翻訳：",
      ]
    ),
    (
      .origin,
      [
        "来源：", "来源于", "稿件来源：", "资料来源：", "文章来源：", "原载", "摘自", "转自", "转载自", "据：",
        "Source:", "Sources:", "From:", "Reprinted from", "Originally published in",
        "Originally published by", "First published in", "Excerpted from",
      ]
    ),
    (
      .author,
      [
        "作者：", "文：", "文/", "文｜", "撰文：", "撰稿：", "执笔：", "执笔人：", "口述：", "Written by", "Text by",
        "Author:", "Authors:", "Words by",
      ]
    ),
    (
      .reporter,
      [
        "采访整理：", "采访：", "采写：", "访谈整理：", "Interview by", "Interviewed by", "记者：", "本刊记者", "本报记者",
        "特约记者", "通讯员", "Reported by", "Reporter:",
      ]
    ),
    (
      .other,
      [
        "摄影：", "摄影/", "图：", "图/", "责任编辑：", "责任编辑", "责编：", "编辑：", "审校：", "校对：", "审核：", "校：",
        "Photo by", "Photos by", "Edited by", "Editor:", "Proofread by", "Revised by", "Checked by",
      ]
    ),
  ])

  /// Phrases that stand after what they name.
  static let after = rows([
    (.contributor, ["供稿", "来稿", "提供", "整理", "素材整理", "联合供稿", "contributed"]),
    (.translator, ["翻译", "编译", "译"]),
    (.author, ["撰稿", "撰文", "执笔", "文"]),
    (.other, ["摄", "摄影", "校", "审校", "责编"]),
  ])

  /// The phrases that stand before, by their first character, each group in the order of all.
  static let beforeByFirst = Dictionary(grouping: before) { $0.letters.first ?? 0 }

  private static func rows(_ rows: [(CreditKind, [String])]) -> [CreditCue] {
    rows.flatMap { kind, texts in
      IssueTables.cues(texts).map { CreditCue(kind: kind, letters: $0) }
    }
    .sorted { $0.letters.count > $1.letters.count }
  }
}
