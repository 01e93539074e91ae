/// The version of the program.
package let programVersion = "0.1.0"

/// The newest version of the language: what `concord 1` names.
package let languageVersion = 1
