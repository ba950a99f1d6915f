import Foundation
import SluiceCore
import SluiceFiles

/// Files that a released sluice wrote in real runs; they are never written anew.
enum StateFixtures {
    /// Every format that was ever released.
    static let formats = [1]

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Fixtures/states").standardizedFileURL

    static func url(_ name: String, format: Int = 1) -> URL { folder.appending(path: "format-\(format)/\(name)") }

    static func bytes(_ name: String, format: Int = 1) throws -> [UInt8] {
        Array(try Data(contentsOf: url(name, format: format)))
    }

    /// The state of a fresh VPC with all of its objects.
    static func snapshot() throws -> [UInt8] { try bytes("fresh-vpc.sluice.json") }

    /// What a run recorded that was killed while it made that VPC, a torn line at its end.
    static func journal() throws -> [UInt8] { try bytes("cut-off.sluice.json.journal") }
}

extension State {
    /// Everything in it, a line each, in words that do not depend on how it is written.
    var dump: String {
        var lines = [
            "stack \(stack)", "lineage \(lineage)", "serial \(serial)", "account \(account ?? "-")", "region \(region)",
        ]
        for (address, entry) in resources.sorted(by: { $0.key < $1.key }) {
            let properties = entry.resource.properties.map { "\($0.key)=\($0.value.text)" }.joined(separator: " ")
            let tags = entry.tags.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
            lines.append("\(address) \(entry.id) \(entry.origin) \(entry.created?.iso8601 ?? "-")")
            lines.append("  \(properties)")
            lines.append("  \(tags)")
        }
        lines.append("vpc \(outputs.vpc ?? "-") \(outputs.vpcBlocks.map(\.description))")
        lines.append("subnets \(outputs.subnets)")
        lines.append("routeTables \(outputs.routeTables)")
        lines += outputs.securityGroups.map { "securityGroup \($0.key) \($0.value)" }
        lines += outputs.endpoints.map { "endpoint \($0.key) \($0.value)" }
        lines += watched.map { "watched \($0.id) \($0.address) \($0.until.iso8601)" }
        return lines.joined(separator: "\n") + "\n"
    }
}
