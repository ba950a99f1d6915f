import AWS
import Testing

struct ResponseElementTests {
    private static let vpcs = """
        <DescribeVpcsResponse>
            <vpcSet>
                <item><cidrBlock>10.0.0.0/16</cidrBlock><isDefault>true</isDefault></item>
                <other/>
                <item><cidrBlock>10.1.0.0/16</cidrBlock><isDefault>maybe</isDefault></item>
            </vpcSet>
            <count> 7 </count>
        </DescribeVpcsResponse>
        """

    @Test func `finds elements by name and skips unknown ones`() throws {
        let root = try ResponseElement.parsed(Self.vpcs)
        #expect(root.name == "DescribeVpcsResponse")
        #expect(root.children.map(\.name) == ["vpcSet", "count"])
        #expect(try root.child("vpcSet")?.children.map(\.name) == ["item", "other", "item"])
        #expect(try root.child("nothing") == nil)
        #expect(try root.required("count") == 7)
    }

    @Test func `reads a list of items and of members`() throws {
        let root = try ResponseElement.parsed(
            "<a><b><item>1</item><x>9</x><item>2</item></b><c><member>3</member></c><d/></a>")
        #expect(try root.list("b") == [1, 2])
        #expect(try root.list("c") == ["3"])
        #expect(try root.list("d") == [Int]())
        #expect(try root.list("e") as [Int]? == nil)
    }

    @Test(arguments: [
        ("<a>x&amp;&#233;&#x1D4B3;</a>", "x&é𝒳"), ("<a> b\n c\t</a>", " b\n c\t"), ("<a/>", ""), ("<a></a>", ""),
        ("<a>b<!-- c -->d<?e f?>g</a>", "bdg"), ("<a><![CDATA[<b>&amp;]]>c</a>", "<b>&amp;c"),
        ("<a>&lt;&gt;&quot;&apos;</a>", "<>\"'"),
    ])
    func `keeps a text as it was sent`(body: String, text: String) throws {
        #expect(try ResponseElement.parsed(body).text() == text)
    }

    @Test func `joins a text that the parser hands over in pieces`() throws {
        let text = (0..<20_000).map { "\($0)é<&" }.joined()
        let escaped = text.split(separator: "<&", omittingEmptySubsequences: false).joined(separator: "&lt;&amp;")
        #expect(try ResponseElement.parsed("<a><b>\(escaped)</b></a>").required("b") == text)
    }

    @Test func `takes no blanks between elements for text`() throws {
        let root = try ResponseElement.parsed("<a>\n <b> </b>\n <c>d</c>\n</a>")
        #expect(try root.required("b") == " ")
        #expect(try root.required("c") == "d")
        #expect(throws: XMLError(path: "a", problem: .notText)) { try root.text() }
    }

    @Test func `names the path of what is wrong`() throws {
        let items = try #require(try ResponseElement.parsed(Self.vpcs).child("vpcSet")).children.filter {
            $0.name == "item"
        }
        #expect(items.map(\.path) == ["DescribeVpcsResponse/vpcSet/item[1]", "DescribeVpcsResponse/vpcSet/item[2]"])
        #expect(try items[0].required("isDefault") == true)
        let path = "DescribeVpcsResponse/vpcSet/item[2]/isDefault"
        #expect(throws: XMLError(path: path, problem: .notA("boolean", text: "maybe"))) {
            try items[1].optional("isDefault") as Bool?
        }
        #expect(throws: XMLError(path: "DescribeVpcsResponse/vpcSet/item[2]/vpcId", problem: .missing)) {
            try items[1].required("vpcId") as String
        }
        #expect("\(XMLError(path: path, problem: .missing))" == "\(path) is missing")
    }

    @Test func `never chooses between two elements of one name`() throws {
        let root = try ResponseElement.parsed("<a><b>1</b><c/><b>2</b></a>")
        #expect(throws: XMLError(path: "a/b", problem: .duplicate)) { try root.optional("b") as String? }
        #expect(throws: XMLError(path: "a/b", problem: .duplicate)) { try root.list("b") as [String]? }
    }

    @Test(arguments: ["", "1.5", "0x1", "１", "9223372036854775808", "1 2", "+"])
    func `refuses what is no integer`(text: String) throws {
        let root = try ResponseElement.parsed("<a><b>\(text)</b></a>")
        #expect(throws: XMLError(path: "a/b", problem: .notA("integer", text: text))) { try root.required("b") as Int }
    }

    @Test(arguments: ["", "TRUE", "1", "yes"]) func `refuses what is no boolean`(text: String) throws {
        let root = try ResponseElement.parsed("<a><b>\(text)</b></a>")
        #expect(throws: XMLError(path: "a/b", problem: .notA("boolean", text: text))) { try root.required("b") as Bool }
    }

    @Test func `reads the names of elements in a namespace of their own`() throws {
        let root = try ResponseElement.parsed(#"<p:a xmlns:p="urn:p" xmlns="urn:q"><b>1</b><p:c>2</p:c></p:a>"#)
        #expect(root.namespace == "urn:p")
        #expect(try root.required("b") == 1)
        #expect(try root.required("c") == 2)
    }
}
