import AWS
import Testing

/// Bodies that must never be taken for an answer.
struct HostileXMLTests {
    private static let sample = """
        <?xml version="1.0" encoding="UTF-8"?>
        <DescribeVpcsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
            <requestId>é&amp;<![CDATA[<r>]]></requestId><!-- c -->
            <vpcSet><item><vpcId>vpc-1</vpcId></item></vpcSet>
        </DescribeVpcsResponse>
        """

    @Test func `refuses a body that is cut at any byte`() throws {
        let whole = Array(Self.sample.utf8)
        #expect(throws: Never.self) { try ResponseDocument.parse(whole) }
        for length in 0..<whole.count {
            #expect(throws: XMLError.self, "\(length) bytes") {
                try ResponseDocument.parse(Array(whole.prefix(length)))
            }
        }
    }

    @Test func `says that an empty body is empty`() {
        #expect(throws: XMLError(path: "", problem: .empty)) { try ResponseDocument.parse([]) }
    }

    @Test(arguments: [
        "<a/><b/>", "<a/>b", "a", "<a>&b;</a>", "<a>&b</a>", "<a b=1/>", "<a><b></a></b>", "<a>\u{1}</a>",
        "<a>&#0;</a>",
        "<p:a/>", "<a b='1' b='2'/>", "<a>]]></a>", "<html><body><p>Service Unavailable</body></html>",
    ])
    func `refuses what is not well-formed`(body: String) {
        #expect {
            try ResponseElement.parsed(body)
        } throws: { error in
            guard case .malformed? = (error as? XMLError)?.problem else { return false }
            return true
        }
    }

    @Test(arguments: [
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE html><html></html>",
        "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
        "<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;'>]><a>&d;&d;</a>",
    ])
    func `refuses a document type, and with it every entity`(body: String) {
        #expect(throws: XMLError(path: "", problem: .documentType)) { try ResponseElement.parsed(body) }
    }

    @Test(
        arguments: [
            [0x3C, 0x61, 0x3E, 0x00, 0x3C, 0x2F, 0x61, 0x3E], [0x3C, 0x61, 0x3E, 0xFF, 0x3C, 0x2F, 0x61, 0x3E],
            [0x3C, 0x61, 0x3E, 0xC3, 0x3C, 0x2F, 0x61, 0x3E], [0x00], [0x3C, 0x61, 0x2F, 0x3E, 0x00],
            [0x3C, 0x61, 0x3E, 0xED, 0xA0, 0x80, 0x3C, 0x2F, 0x61, 0x3E],
        ] as [[UInt8]])
    func `refuses NUL and bytes that are not UTF-8`(body: [UInt8]) {
        #expect(throws: XMLError.self) { try ResponseDocument.parse(body) }
    }

    @Test(arguments: [
        "<D\u{1}\0\0x>]]></v>", "", "<a>+AA", "<a><b>+2AA-</b></a>", "+ADw-a/+AD4-",
    ])
    func `refuses what libxml2 gives up on without a word`(body: String) {
        let whole = Array("<?xml version=\"1.0\" encoding=\"UTF-7\"?>\n\(body)\n".utf8)
        for length in 1...whole.count {
            let read = try? ResponseDocument.parse(Array(whole.prefix(length)))
            #expect(read.map { ["a", "b"].contains($0.name) } ?? true)
        }
    }

    @Test func `refuses the 65th level and not the 64th`() throws {
        let nested = { (depth: Int) in
            String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        }
        #expect(throws: Never.self) { try ResponseElement.parsed(nested(64)) }
        let path = Array(repeating: "a", count: 64).joined(separator: "/")
        #expect(throws: XMLError(path: path, problem: .beyondLimit(.depth))) { try ResponseElement.parsed(nested(65)) }
        #expect(throws: XMLError.self) { try ResponseElement.parsed(nested(1_000_000)) }
    }

    @Test func `refuses a text of more than a million bytes, in however many pieces`() throws {
        let long = String(repeating: "x", count: 1_000_000)
        #expect(try ResponseElement.parsed("<a>\(long)</a>").text() == long)
        #expect(throws: XMLError(path: "a/b", problem: .beyondLimit(.textSize))) {
            try ResponseElement.parsed("<a><b>\(long)<!-- -->y</b></a>")
        }
    }

    /// Made here and not handed in: what is handed in is printed.
    @Test(arguments: ["b#=''", "xmlns:b#='u'", "b='#########'"])
    func `refuses a tag of a hundred thousand attributes before it compares them`(pattern: String) {
        let attributes =
            pattern.contains("##")
            ? pattern.replacing("#", with: String(repeating: "x", count: 20_000))
            : (0..<100_000).map { pattern.replacing("#", with: "\($0)") }.joined(separator: " ")
        #expect(throws: XMLError(path: "a", problem: .beyondLimit(.tagSize))) {
            try ResponseElement.parsed("<a><b \(attributes)/></a>")
        }
    }

    @Test func `refuses thousands of different names`() {
        let elements = (0..<5000).map { "<n\($0)/>" }.joined()
        #expect(throws: XMLError(path: "a", problem: .beyondLimit(.names))) {
            try ResponseElement.parsed("<a>\(elements)</a>")
        }
    }

    @Test func `refuses more than 64 million bytes before it looks at them`() {
        let body = [UInt8](repeating: 0x20, count: 64_000_001)
        #expect(throws: XMLError(path: "", problem: .beyondLimit(.bodySize))) { try ResponseDocument.parse(body) }
    }

    @Test func `refuses the answer to another question`() {
        #expect(throws: XMLError(path: "DescribeVpcsResponse", problem: .unexpectedRoot(found: "html"))) {
            try ResponseDocument.parse(
                Array("<html/>".utf8), expecting: "DescribeVpcsResponse", namespace: "http://ec2.amazonaws.com/doc/")
        }
    }

    @Test func `refuses a foreign namespace, and takes any version of the right one`() throws {
        let body = Array(Self.sample.utf8)
        #expect(throws: Never.self) {
            try ResponseDocument.parse(
                body, expecting: "DescribeVpcsResponse", namespace: "http://ec2.amazonaws.com/doc/")
        }
        let foreign = XMLError.Problem.unexpectedNamespace(found: "http://ec2.amazonaws.com/doc/2016-11-15/")
        #expect(throws: XMLError(path: "DescribeVpcsResponse", problem: foreign)) {
            try ResponseDocument.parse(
                body, expecting: "DescribeVpcsResponse", namespace: "https://sts.amazonaws.com/doc/")
        }
    }
}
