import AWS
import Testing

struct ErrorEnvelopeTests {
    @Test func `reads an error of EC2`() throws {
        let body = """
            <Response><Errors><Error><Code>InvalidVpcID.NotFound</Code><Message>The vpc ID 'vpc-1' does not exist</Message>
            </Error></Errors><RequestID>r-1</RequestID></Response>
            """
        let expected = ErrorEnvelope(
            code: "InvalidVpcID.NotFound", message: "The vpc ID 'vpc-1' does not exist", requestID: "r-1")
        #expect(try ErrorEnvelope(.parsed(body)) == expected)
    }

    @Test func `reads an error of STS`() throws {
        let body = """
            <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>
            <Code>AccessDenied</Code></Error><RequestId>r-2</RequestId></ErrorResponse>
            """
        #expect(try ErrorEnvelope(.parsed(body)) == ErrorEnvelope(code: "AccessDenied", message: "", requestID: "r-2"))
    }

    @Test func `takes the first of several errors`() throws {
        let body = "<Response><Errors><Error><Code>A</Code></Error><Error><Code>B</Code></Error></Errors></Response>"
        #expect(try ErrorEnvelope(.parsed(body))?.code == "A")
    }

    @Test(arguments: ["<DescribeVpcsResponse/>", "<html/>"]) func `is nil for anything else`(body: String) throws {
        #expect(try ErrorEnvelope(.parsed(body)) == nil)
    }

    @Test(arguments: [
        ("<Response/>", "Response/Error"), ("<Response><Errors/></Response>", "Response/Error"),
        ("<Response><Errors><Error/></Errors></Response>", "Response/Errors/Error/Code"),
        ("<ErrorResponse/>", "ErrorResponse/Error"),
    ])
    func `refuses an envelope without a code`(body: String, path: String) throws {
        let root = try ResponseElement.parsed(body)
        #expect(throws: XMLError(path: path, problem: .missing)) { try ErrorEnvelope(root) }
    }
}
