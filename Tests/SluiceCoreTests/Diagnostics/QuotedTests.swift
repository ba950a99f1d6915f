import SluiceCore
import Testing

struct QuotedTests {
    @Test(arguments: [
        ("kms", "`kms`"), ("http://u:p@h:80", "`http://***@h:80`"), ("u:p@h", "`***@h`"),
        ("http://u:p@q@h", "`http://***@h`"),
        ("me@example.com", "`me@example.com`"),
    ])
    func `a quotation gives no password away`(text: String, quoted: String) {
        #expect(text.quoted == quoted)
    }

    @Test func `a long text is cut`() {
        #expect(String(repeating: "x", count: 1000).quoted == "`\(String(repeating: "x", count: 60))…`")
    }
}
