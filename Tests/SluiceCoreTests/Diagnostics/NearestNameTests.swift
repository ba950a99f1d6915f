import SluiceCore
import Testing

struct NearestNameTests {
    private let names = ["region", "network", "noProxy", "httpProxy", "httpsProxy", "kms", "s3"]

    @Test(arguments: [
        ("regoin", "region"), ("Region", "region"), ("netwrok", "network"), ("no_proxy", "noProxy"),
        ("http_proxy", "httpProxy"),
        ("net", "network"), ("KMS", "kms"), ("s2", "s3"),
    ])
    func `a slip finds its name`(word: String, name: String) {
        #expect(names.nearest(to: word) == name)
    }

    @Test(arguments: ["", "colour", "xyz", "dynamodb"])
    func `what is far from every name finds none`(word: String) {
        #expect(names.nearest(to: word) == nil)
    }

    @Test func `a long word costs no more than a short one`() {
        #expect(names.nearest(to: String(repeating: "x", count: 1_000_000)) == nil)
    }
}
