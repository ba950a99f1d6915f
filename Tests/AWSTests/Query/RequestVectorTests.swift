import AWS
import Foundation
import Testing

/// The published requests of the ec2 protocol, and of the query protocol that STS speaks.
@Suite(.enabled(if: ConformanceFolder.contains("ec2-protocol"), "SLUICE_CONFORMANCE names no folder with ec2-protocol"))
struct RequestVectorTests {
    /// Cases that sluice leaves out on purpose.
    private static let skipped: [String: String] = {
        let reasons = [
            "no request is compressed": [
                "SDKAppliedContentEncoding_ec2Query", "SDKAppendsGzipAndIgnoresHttpProvidedEncoding_ec2Query",
                "SDKAppliedContentEncoding_awsQuery", "SDKAppendsGzipAndIgnoresHttpProvidedEncoding_awsQuery",
            ],
            "a token is made by whoever journals it, never by the encoding": [
                "Ec2ProtocolIdempotencyTokenAutoFill", "Idempotency token auto fill 1",
                "QueryProtocolIdempotencyTokenAutoFill",
            ],
            "no action of ours sends a time": ["Ec2TimestampsInput", "Timestamp values 0", "QueryTimestampsInput"],
            "no action of ours sends a blob": [
                "Ec2SimpleInputParamsBlob", "Base64 encoded Blobs 0", "QuerySimpleInputParamsBlob",
            ],
            "no action of ours sends a fraction": [
                "Ec2SimpleInputParamsFloat", "Ec2QuerySupportsNaNFloatInputs", "Ec2QuerySupportsInfinityFloatInputs",
                "Ec2QuerySupportsNegativeInfinityFloatInputs", "QuerySimpleInputParamsFloat",
                "AwsQuerySupportsNaNFloatInputs", "AwsQuerySupportsInfinityFloatInputs",
                "AwsQuerySupportsNegativeInfinityFloatInputs",
            ],
            "STS has no lists whose members have names of their own": ["QueryListArgWithXmlNameMember"],
            "STS has no maps": [
                "QuerySimpleQueryMaps", "QuerySimpleQueryMapsWithXmlName", "QueryComplexQueryMaps",
                "QueryEmptyQueryMaps", "QueryQueryMapWithMemberXmlName", "QueryFlattenedQueryMaps",
                "QueryFlattenedQueryMapsWithXmlName", "QueryQueryMapOfLists", "QueryNestedStructWithMap",
            ],
        ]
        return Dictionary(
            uniqueKeysWithValues: reasons.flatMap { reason, names in names.map { ($0, reason) } })
    }()

    @Test(arguments: [("input/ec2.json", 20, 9), ("legacy/input/ec2.json", 9, 3), ("input/query.json", 19, 19)])
    func `makes the published bodies`(file: String, count: Int, leftOut: Int) throws {
        let cases = try VectorSuite.cases(in: file)
        #expect(cases.count { Self.skipped[$0.name] != nil } == leftOut)
        var ran = 0
        for (name, suite, vector) in cases where Self.skipped[name] == nil {
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
