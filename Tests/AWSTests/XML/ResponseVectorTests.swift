import AWS
import Foundation
import Testing

/// The published answers of the ec2 protocol, and of the query protocol that STS speaks.
@Suite(.enabled(if: ConformanceFolder.contains("ec2-protocol"), "SLUICE_CONFORMANCE names no folder with ec2-protocol"))
struct ResponseVectorTests {
    private static let suites = [
        PublishedSuite(
            path: "output/ec2.json", all: 29, run: 25,
            leftOut: Dictionary(byReason: [
                "EC2 writes all its times in ISO 8601": [
                    "Ec2XmlTimestampsWithEpochSecondsFormat", "Ec2XmlTimestampsWithEpochSecondsOnTargetFormat",
                    "Ec2XmlTimestampsWithHttpDateFormat", "Ec2XmlTimestampsWithHttpDateOnTargetFormat",
                ]
            ])),
        PublishedSuite(
            path: "legacy/output/ec2.json", all: 13, run: 12,
            leftOut: ["Timestamp members 0": "EC2 writes all its times in ISO 8601"]),
        PublishedSuite(
            path: "output/query.json", all: 38, run: 31,
            leftOut: Dictionary(byReason: [
                "STS writes all its times in ISO 8601": [
                    "QueryXmlTimestampsWithEpochSecondsFormat", "QueryXmlTimestampsWithEpochSecondsOnTargetFormat",
                    "QueryXmlTimestampsWithHttpDateFormat", "QueryXmlTimestampsWithHttpDateOnTargetFormat",
                ],
                "an empty body is refused, as it may be what is left of an answer": [
                    "QueryEmptyInputAndEmptyOutput", "QueryNoInputAndNoOutput", "QueryNoInputAndOutput",
                ],
            ])),
    ]

    @Test(arguments: suites) func `reads the published bodies`(_ published: PublishedSuite) throws {
        let cases = try VectorSuite.cases(in: published.path)
        for (name, (_, suite, vector)) in published.running(cases, name: \.name) {
            let body = try #require(vector.response?.body, "\(name)")
            let root = try ResponseDocument.parse(Array(body.utf8))
            if let code = vector.errorCode {
                let envelope = try #require(try ErrorEnvelope(root), "\(name)")
                #expect(envelope.code == code, "\(name)")
                if let message = vector.errorMessage { #expect(envelope.message == message, "\(name)") }
            } else {
                let result = suite.dialect == .ec2 ? root : try #require(try root.child("\(vector.given.name)Result"))
                let read = try vector.given.output.map { try VectorReader(suite: suite).value(result, $0) }
                #expect(read ?? .structure([:]) == vector.result, "\(name)")
            }
        }
    }
}
