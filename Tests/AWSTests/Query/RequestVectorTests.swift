import AWS
import Foundation
import Testing

/// The published requests of the ec2 protocol, and of the query protocol that STS speaks.
@Suite(.enabled(if: ConformanceFolder.contains("ec2-protocol"), "SLUICE_CONFORMANCE names no folder with ec2-protocol"))
struct RequestVectorTests {
    private static let suites = [
        PublishedSuite(
            path: "input/ec2.json", all: 29, run: 20,
            leftOut: Dictionary(byReason: [
                notCompressed: [
                    "SDKAppliedContentEncoding_ec2Query", "SDKAppendsGzipAndIgnoresHttpProvidedEncoding_ec2Query",
                ],
                noToken: ["Ec2ProtocolIdempotencyTokenAutoFill"],
                noTime: ["Ec2TimestampsInput"],
                noBlob: ["Ec2SimpleInputParamsBlob"],
                noFraction: [
                    "Ec2SimpleInputParamsFloat", "Ec2QuerySupportsNaNFloatInputs",
                    "Ec2QuerySupportsInfinityFloatInputs", "Ec2QuerySupportsNegativeInfinityFloatInputs",
                ],
            ])),
        PublishedSuite(
            path: "legacy/input/ec2.json", all: 12, run: 9,
            leftOut: [
                "Idempotency token auto fill 1": noToken, "Timestamp values 0": noTime,
                "Base64 encoded Blobs 0": noBlob,
            ]),
        PublishedSuite(
            path: "input/query.json", all: 38, run: 19,
            leftOut: Dictionary(byReason: [
                notCompressed: [
                    "SDKAppliedContentEncoding_awsQuery", "SDKAppendsGzipAndIgnoresHttpProvidedEncoding_awsQuery",
                ],
                noToken: ["QueryProtocolIdempotencyTokenAutoFill"],
                noTime: ["QueryTimestampsInput"],
                noBlob: ["QuerySimpleInputParamsBlob"],
                noFraction: [
                    "QuerySimpleInputParamsFloat", "AwsQuerySupportsNaNFloatInputs",
                    "AwsQuerySupportsInfinityFloatInputs", "AwsQuerySupportsNegativeInfinityFloatInputs",
                ],
                "STS has no lists whose members have names of their own": ["QueryListArgWithXmlNameMember"],
                "STS has no maps": [
                    "QuerySimpleQueryMaps", "QuerySimpleQueryMapsWithXmlName", "QueryComplexQueryMaps",
                    "QueryEmptyQueryMaps", "QueryQueryMapWithMemberXmlName", "QueryFlattenedQueryMaps",
                    "QueryFlattenedQueryMapsWithXmlName", "QueryQueryMapOfLists", "QueryNestedStructWithMap",
                ],
            ])),
    ]

    private static let notCompressed = "no request is compressed"
    private static let noToken = "a token is made by whoever journals it, never by the encoding"
    private static let noTime = "no action of ours sends a time"
    private static let noBlob = "no action of ours sends a blob"
    private static let noFraction = "no action of ours sends a fraction"

    @Test(arguments: suites) func `makes the published bodies`(_ published: PublishedSuite) throws {
        let cases = try VectorSuite.cases(in: published.path)
        for (name, (_, suite, vector)) in published.running(cases, name: \.name) {
            var query = QueryParameters()
            query.append("Action", vector.given.name)
            query.append("Version", suite.metadata.apiVersion)
            if let input = vector.given.input, let shape = suite.shapes[input.shape] {
                let value = try #require(vector.params)
                VectorParameter(value: value, shape: shape, suite: suite).encode(into: &query)
            }
            let expected = try #require(vector.serialized?.body)
            #expect(Self.pairs(query.formBody) == Self.pairs(expected), "\(name)")
        }
    }

    /// The decoded pairs of a form in a fixed order, as theirs is free.
    private static func pairs(_ form: String) -> [String] {
        form.split(separator: "&").map { $0.removingPercentEncoding ?? "\($0) is no form" }.sorted()
    }
}
