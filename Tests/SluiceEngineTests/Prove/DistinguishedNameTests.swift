import Testing

@testable import SluiceEngine

struct DistinguishedNameTests {
    /// An element with its content; what a certificate is made of, by hand.
    private static func der(_ tag: UInt8, _ content: [UInt8]...) -> [UInt8] {
        let content = content.flatMap(\.self)
        return [tag] + (content.count < 128 ? [UInt8(content.count)] : [0x81, UInt8(content.count)]) + content
    }

    private static func attribute(_ type: UInt8, _ text: String) -> [UInt8] {
        der(0x31, der(0x30, der(0x06, [0x55, 4, type]), der(0x0C, Array(text.utf8))))
    }

    private static func certificate(issuer: [UInt8]..., version: [UInt8] = der(0xA0, der(0x02, [2]))) -> [UInt8] {
        der(0x30, der(0x30, version, der(0x02, [1]), der(0x30), der(0x30, issuer.flatMap(\.self))))
    }

    private static func issuer(_ certificate: [UInt8]) -> String? {
        DERElement(certificate).flatMap(DistinguishedName.init(issuerOf:))?.description
    }

    @Test func `the name and the organization are shown, in this order`() {
        let bytes = Self.certificate(
            issuer: Self.attribute(6, "US"), Self.attribute(10, "Org"), Self.attribute(3, "CA"))
        #expect(Self.issuer(bytes) == "CN=CA, O=Org")
        #expect(Self.issuer(Self.certificate(issuer: Self.attribute(3, "old"), version: [])) == "CN=old")
        #expect(Self.issuer(Self.certificate(issuer: Self.attribute(6, "US"))) == "a name without words")
    }

    @Test func `bytes that are no certificate never do harm`() {
        let bytes = Self.certificate(issuer: Self.attribute(10, "Org"), Self.attribute(3, "CA"))
        for count in bytes.indices { _ = Self.issuer(Array(bytes.prefix(count))) }
        for index in bytes.indices {
            for value: UInt8 in [0, 0x7F, 0x80, 0x84, 0xFF] {
                var broken = bytes
                broken[index] = value
                _ = Self.issuer(broken)
            }
        }
        #expect(Self.issuer([]) == nil)
        #expect(Self.issuer([0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF]) == nil)
    }
}
