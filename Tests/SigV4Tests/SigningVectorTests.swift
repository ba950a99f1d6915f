import SigV4
import Testing

@Suite(
    "the published signing vectors",
    .enabled(if: ConformanceFolder.contains("sigv4"), "SLUICE_CONFORMANCE names no folder with sigv4 in it"))
struct SigningVectorTests {
    @Test func `all 38 cases of the SDKs and all 3 of botocore are there`() {
        #expect(SigningVectorPlace.all.count { $0.suite == .sdk } == 38)
        #expect(SigningVectorPlace.all.count { $0.suite == .botocore } == 3)
    }

    @Test(arguments: SigningVectorPlace.all)
    func `each step gives what the case says`(_ place: SigningVectorPlace) throws {
        let vector = try place.vector()
        let signed = vector.signer.sign(
            vector.request, credential: vector.credential, timestamp: vector.timestamp)
        #expect(signed.canonicalRequest.text == vector.canonicalRequest)
        #expect(signed.stringToSign.text == vector.stringToSign)
        #expect(signed.signature == vector.signature)
    }

    @Test(arguments: SigningVectorPlace.all)
    func `the signature of a received request is found again from its own headers`(
        _ place: SigningVectorPlace
    ) throws {
        let vector = try place.vector()
        let signed = vector.signer.sign(
            vector.request, credential: vector.credential, timestamp: vector.timestamp)
        var received = vector.request
        received.headers = signed.headers + [.init(name: "Via", value: "1.1 proxy")]
        let names = Set(signed.canonicalRequest.signedHeaders.split(separator: ";").map { String($0) })
        let again = vector.signer.sign(
            received, credential: vector.credential, timestamp: vector.timestamp, headers: .only(names))
        #expect(again.signature == vector.signature)
    }
}
