import Unicode

/// ASCII and full-width digits.
func isDigit(_ value: UInt32) -> Bool {
  (0x30...0x39).contains(value) || (0xFF10...0xFF19).contains(value)
}

/// A small letter of a script that has two cases.
func isSmallLetter(_ value: UInt32) -> Bool {
  if value < 0x80 { return (0x61...0x7A).contains(value) }
  return Unicode.Scalar(value)?.properties.isLowercase ?? false
}

/// A capital letter.
func isCapital(_ value: UInt32) -> Bool {
  if value < 0x80 { return (0x41...0x5A).contains(value) }
  return Unicode.Scalar(value)?.properties.isUppercase ?? false
}

/// A letter of a script that has two cases.
func isLetter(_ value: UInt32) -> Bool { isSmallLetter(value) || isCapital(value) }

/// White space, and what takes no room at all.
func isSpace(_ value: UInt32) -> Bool {
  isWhitespace(value) || (0x200B...0x200F).contains(value) || value == 0xFEFF || value == 0x2060
}

/// A closing quotation mark or bracket; straight quotation marks count.
func isCloser(_ value: UInt32) -> Bool {
  switch value {
  case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0x2019, 0x201D, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011,
    0x3015, 0xFF09, 0xFF3D, 0xFF5D, 0xBB:
    true
  case _: false
  }
}

/// An opening quotation mark or bracket; straight quotation marks count.
func isOpener(_ value: UInt32) -> Bool {
  switch value {
  case 0x22, 0x27, 0x28, 0x5B, 0x7B, 0x2018, 0x201C, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010,
    0x3014, 0xFF08, 0xFF3B, 0xFF5B, 0xAB:
    true
  case _: false
  }
}
