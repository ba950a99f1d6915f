import SluiceFiles
import Testing

/// One policy, however it is spelt.
struct EndpointPolicyTests {
    private static let policy = EndpointPolicy(
        #"""
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":["s3:GetObject","s3:PutObject"],
        "Resource":"*","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-1"},"Bool":{"aws:SecureTransport":"true"}}}]}
        """#)

    @Test(arguments: [
        // The order of keys, blanks, and a statement without its list.
        #"""
        { "Statement" : { "Condition": { "Bool": { "aws:SecureTransport": "true" },
            "StringEquals": { "aws:PrincipalOrgID": "o-1" } }, "Resource": "*", "Principal": "*", "Effect": "Allow",
            "Action": ["s3:GetObject", "s3:PutObject"] }, "Version": "2012-10-17" }
        """#,
        // Lists of one, in another order, and everybody by the longer name.
        #"""
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":["*"]},
        "Action":["s3:PutObject","s3:GetObject"],"Resource":["*"],
        "Condition":{"StringEquals":{"aws:PrincipalOrgID":["o-1"]},"Bool":{"aws:SecureTransport":[true]}}}]}
        """#,
        #"""
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},
        "Action":["s3:PutObject","s3:GetObject","s3:GetObject"],"Resource":"*",
        "Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-1"},"Bool":{"aws:SecureTransport":true}}}]}
        """#,
    ])
    func `says the same in other words`(spelling: String) {
        #expect(EndpointPolicy(spelling) == Self.policy)
        #expect(EndpointPolicy(EndpointPolicy(spelling)?.canonical) == Self.policy)
    }

    @Test(arguments: [
        #"{"Statement":[{"Action":"*","Effect":"Allow","Principal":"*","Resource":"*"}]}"#,
        #"{"Version":"2008-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}"#,
        #"{"Statement":{"Sid":"all","Action":["*"],"Effect":"Allow","Principal":{"AWS":["*"]},"Resource":["*"]}}"#,
    ])
    func `full access is as good as none`(policy: String) {
        #expect(EndpointPolicy(policy) == nil)
    }

    @Test(arguments: [
        #"{"Statement":[{"Action":"*","Effect":"Deny","Principal":"*","Resource":"*"}]}"#,
        #"{"Statement":[{"Action":"*","Effect":"Allow","Principal":"*","Resource":"*","Condition":{"Null":{"a":"b"}}}]}"#,
        #"{"Statement":[{"Action":"*","Effect":"Allow","Principal":{"AWS":"123456789012"},"Resource":"*"}]}"#,
        #"{"Statement":[]}"#,
    ])
    func `less than full access is a policy`(policy: String) {
        #expect(EndpointPolicy(policy) != nil)
    }

    @Test func `what cannot be read is none`() {
        #expect(EndpointPolicy("{") == nil)
        #expect(EndpointPolicy(nil) == nil)
    }
}
