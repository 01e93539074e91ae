/// The months by their English names, from January on.
package let englishMonths = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
  "november", "december",
]
