import AWS
import Foundation
import Testing

/// The published requests of the ec2 protocol.
@Suite(.enabled(if: ConformanceFolder.contains("ec2-protocol"), "SLUICE_CONFORMANCE names no folder with ec2-protocol"))
struct RequestVectorTests {
    /// Cases that sluice leaves out on purpose.
    private static let skipped = [
        "SDKAppliedContentEncoding_ec2Query": "no request is compressed",
        "SDKAppendsGzipAndIgnoresHttpProvidedEncoding_ec2Query": "no request is compressed",
        "Ec2ProtocolIdempotencyTokenAutoFill": "a token is made by whoever journals it, never by the encoding",
        "Idempotency token auto fill 1": "a token is made by whoever journals it, never by the encoding",
        "Ec2TimestampsInput": "no action of ours sends a time",
        "Timestamp values 0": "no action of ours sends a time",
        "Ec2SimpleInputParamsBlob": "no action of ours sends a blob",
        "Base64 encoded Blobs 0": "no action of ours sends a blob",
        "Ec2SimpleInputParamsFloat": "no action of ours sends a fraction",
        "Ec2QuerySupportsNaNFloatInputs": "no action of ours sends a fraction",
        "Ec2QuerySupportsInfinityFloatInputs": "no action of ours sends a fraction",
        "Ec2QuerySupportsNegativeInfinityFloatInputs": "no action of ours sends a fraction",
    ]

    @Test(arguments: [("input/ec2.json", 20), ("legacy/input/ec2.json", 9)])
    func `makes the published bodies`(file: String, count: Int) throws {
        var ran = 0
        for (name, suite, vector) in try VectorSuite.cases(in: file) where Self.skipped[name] == nil {
            var query = QueryParameters()
            query.append("Action", vector.given.name)
            query.append("Version", suite.metadata.apiVersion)
            if let input = vector.given.input, let shape = suite.shapes[input.shape] {
                let value = try #require(vector.params)
                VectorParameter(value: value, shape: shape, suite: suite).encode(into: &query)
            }
            let expected = try #require(vector.serialized?.body)
            #expect(Self.pairs(query.formBody) == Self.pairs(expected), "\(name)")
            ran += 1
        }
        #expect(ran == count)
    }

    /// The decoded pairs of a form in a fixed order, as theirs is free.
    private static func pairs(_ form: String) -> [String] {
        form.split(separator: "&").map { $0.removingPercentEncoding ?? "\($0) is no form" }.sorted()
    }
}
