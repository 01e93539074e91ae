import Query
import Testing

struct FirstTests {
  @Test func `the script of the language page checks`() {
    let script = """
      concord 1
      # Who sent masks abroad, and how many?
      param least = 10000            "smallest shipment to list"

      let masks = donations | filter item = "masks" and quantity >= least

      masks | group donor | sum quantity | top 10
      masks | show date, donor, recipients, quantity, article.title
      """
    let result = check(script, in: CheckEnvironment(names: testNames))
    #expect(result.diagnostics.isEmpty)
    #expect(result.program?.title == "Who sent masks abroad, and how many?")
    #expect(result.program?.questions.count == 2)
  }
}
