import AWS
import Foundation
import Testing

/// The published answers of the ec2 protocol, and of the query protocol that STS speaks.
@Suite(.enabled(if: ConformanceFolder.contains("ec2-protocol"), "SLUICE_CONFORMANCE names no folder with ec2-protocol"))
struct ResponseVectorTests {
    /// Cases that sluice leaves out on purpose.
    private static let skipped = [
        "Ec2XmlTimestampsWithEpochSecondsFormat": "EC2 writes all its times in ISO 8601",
        "Ec2XmlTimestampsWithEpochSecondsOnTargetFormat": "EC2 writes all its times in ISO 8601",
        "Ec2XmlTimestampsWithHttpDateFormat": "EC2 writes all its times in ISO 8601",
        "Ec2XmlTimestampsWithHttpDateOnTargetFormat": "EC2 writes all its times in ISO 8601",
        "Timestamp members 0": "EC2 writes all its times in ISO 8601",
        "QueryXmlTimestampsWithEpochSecondsFormat": "STS writes all its times in ISO 8601",
        "QueryXmlTimestampsWithEpochSecondsOnTargetFormat": "STS writes all its times in ISO 8601",
        "QueryXmlTimestampsWithHttpDateFormat": "STS writes all its times in ISO 8601",
        "QueryXmlTimestampsWithHttpDateOnTargetFormat": "STS writes all its times in ISO 8601",
        "QueryEmptyInputAndEmptyOutput": "an empty body is refused, as it may be what is left of an answer",
        "QueryNoInputAndNoOutput": "an empty body is refused, as it may be what is left of an answer",
        "QueryNoInputAndOutput": "an empty body is refused, as it may be what is left of an answer",
    ]

    @Test(arguments: [("output/ec2.json", 25, 4), ("legacy/output/ec2.json", 12, 1), ("output/query.json", 31, 7)])
    func `reads the published bodies`(file: String, count: Int, leftOut: Int) throws {
        let cases = try VectorSuite.cases(in: file)
        #expect(cases.count { Self.skipped[$0.name] != nil } == leftOut)
        var ran = 0
        for (name, suite, vector) in cases where Self.skipped[name] == nil {
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
            ran += 1
        }
        #expect(ran == count)
    }
}
