import Testing
import Unicode

struct NearestNamesTests {
  private let columns = ["country", "count", "countries", "paragraph", "donor", "quantity"]

  @Test(arguments: [
    ("contry", "country"), ("CUONTRY", "country"), ("paragaph", "paragraph"), ("donner", "donor"),
  ])
  func `a slip of the fingers finds the name`(typed: String, name: String) {
    #expect(nearestName(to: typed, in: columns) == name)
  }

  @Test(arguments: [
    ("柬普寨", "柬埔寨"), ("意大力", "意大利"), ("國價", "国家"), ("缅店", "缅甸"), ("塞尔唯亚", "塞尔维亚"),
  ])
  func `a wrong character in a Chinese name finds it`(typed: String, name: String) {
    let names = ["柬埔寨", "意大利", "国家", "塞尔维亚", "缅甸", "老挝"]
    #expect(nearestName(to: typed, in: names) == name)
  }

  @Test func `what is like nothing finds nothing`() {
    #expect(nearestNames(to: "zebra", in: columns).isEmpty)
    #expect(nearestNames(to: "口", in: ["国", "家"]).isEmpty)
    #expect(nearestNames(to: "", in: columns).isEmpty)
  }

  @Test func `a swap of neighbours is one edit`() {
    #expect(editDistance("form", "from") == 1)
    #expect(editDistance("国際", "际国") == 1)
    #expect(editDistance("", "abc") == 3)
  }
}
