import AWS
import Foundation
import Testing

/// The published answers of the ec2 protocol.
@Suite(.enabled(if: ConformanceFolder.contains("ec2-protocol"), "SLUICE_CONFORMANCE names no folder with ec2-protocol"))
struct ResponseVectorTests {
    /// Cases that sluice leaves out on purpose.
    private static let skipped = [
        "Ec2XmlTimestampsWithEpochSecondsFormat": "EC2 writes all its times in ISO 8601",
        "Ec2XmlTimestampsWithEpochSecondsOnTargetFormat": "EC2 writes all its times in ISO 8601",
        "Ec2XmlTimestampsWithHttpDateFormat": "EC2 writes all its times in ISO 8601",
        "Ec2XmlTimestampsWithHttpDateOnTargetFormat": "EC2 writes all its times in ISO 8601",
        "Timestamp members 0": "EC2 writes all its times in ISO 8601",
    ]

    @Test(arguments: [("output/ec2.json", 25), ("legacy/output/ec2.json", 12)])
    func `reads the published bodies`(file: String, count: Int) throws {
        var ran = 0
        for (name, suite, vector) in try VectorSuite.cases(in: file) where Self.skipped[name] == nil {
            let response = try #require(vector.response)
            let root = try ResponseDocument.parse(Array(response.body.utf8))
            if let code = vector.errorCode {
                let envelope = try #require(try ErrorEnvelope(root), "\(name)")
                #expect(envelope.code == code, "\(name)")
                if let message = vector.errorMessage { #expect(envelope.message == message, "\(name)") }
            } else {
                let read = try vector.given.output.map { try VectorReader(suite: suite).value(root, $0) }
                #expect(read ?? .structure([:]) == vector.result, "\(name)")
            }
            ran += 1
        }
        #expect(ran == count)
    }
}
