import Testing

@testable import SluiceCore

struct DomainNameTests {
    @Test func `neither case nor a dot at the end makes another name`() {
        #expect(DomainName("KMS.us-west-2.AmazonAWS.com.") == DomainName("kms.us-west-2.amazonaws.com"))
        #expect(DomainName("Example.com.").description == "example.com")
    }

    @Test(arguments: [
        ("amazonaws.com", true), ("kms.us-west-2.amazonaws.com", true), (".", true), ("", true),
        ("aws.com", false), ("x.kms.us-west-2.amazonaws.com", false), ("kms", false),
    ])
    func `a name covers itself and what lies beneath it`(domain: String, isCovered: Bool) {
        #expect(DomainName(domain).covers(DomainName("kms.us-west-2.amazonaws.com")) == isCovered)
    }

    @Test func `the root is a dot`() {
        #expect(DomainName(".").description == ".")
    }
}
