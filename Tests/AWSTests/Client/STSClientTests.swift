import AWS
import SigV4
import Testing

struct STSClientTests {
    private func client(_ transport: ScriptedTransport) throws -> STSClient {
        STSClient(
            endpoint: EndpointURL(host: "sts.eu-west-1.amazonaws.com"), region: try Region("eu-west-1"),
            configuration: ClientConfiguration(
                transport: transport,
                credentials: StaticCredentials(Credential(accessKeyId: "AKID", secretAccessKey: "s")),
                time: ScriptedTime(), userAgent: "sluice/test"))
    }

    @Test func `reads whose credential it is`() async throws {
        let answer = HTTPResponse(
            status: 200,
            body: """
                <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
                  <GetCallerIdentityResult>
                    <Arn>arn:aws:iam::123456789012:user/me</Arn><UserId>AIDA</UserId><Account>123456789012</Account>
                  </GetCallerIdentityResult>
                  <ResponseMetadata><RequestId>r</RequestId></ResponseMetadata>
                </GetCallerIdentityResponse>
                """)
        let transport = ScriptedTransport([.success(answer)])
        let identity = try await client(transport).read(GetCallerIdentity())
        #expect(
            identity
                == CallerIdentity(account: "123456789012", arn: "arn:aws:iam::123456789012:user/me", userId: "AIDA"))
        let body = try #require(await transport.requests.first?.body)
        #expect(String(decoding: body, as: UTF8.self) == "Action=GetCallerIdentity&Version=2011-06-15")
    }

    @Test func `reads the errors of STS, which are wrapped otherwise than EC2's`() async throws {
        let answer = HTTPResponse(
            status: 403,
            body: """
                <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>\
                <Code>InvalidClientTokenId</Code><Message>no</Message></Error><RequestId>r-2</RequestId></ErrorResponse>
                """)
        let error = EC2Error.sample("InvalidClientTokenId", status: 403, of: "GetCallerIdentity")
        await #expect(throws: EC2ClientError.notExecuted(.refused(error))) {
            try await client(ScriptedTransport([.success(answer)])).read(GetCallerIdentity())
        }
    }
}
