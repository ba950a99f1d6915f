import SeededRandom

/// A documentation-shaped file of the workspace, laid out by chance: order, indentation, quotes, comments, line ends.
struct RandomManifest {
    private var random: SplitMix64
    private let step: String
    private let hasIndentedLists: Bool
    private(set) var lines: [String] = []
    private let lineEnd: String
    private let hasFinalLineEnd: Bool

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
        step = String(repeating: " ", count: [2, 2, 3, 4].randomElement(using: &random) ?? 2)
        hasIndentedLists = Bool.random(using: &random)
        lineEnd = Bool.random(using: &random) ? "\n" : "\r\n"
        hasFinalLineEnd = Bool.random(using: &random)
    }

    var text: String { lines.joined(separator: lineEnd) + (hasFinalLineEnd ? lineEnd : "") }

    /// A management service without proxy and groups.
    mutating func writeManagementService() {
        write(
            .map([
                ("apiVersion", .text("multicloud.cluster.gke.io/v1")), ("kind", .text("AWSManagementService")),
                ("metadata", .map([("name", .text("management"))])),
                (
                    "spec",
                    .map([
                        ("version", .text("aws-1.14.1-gke.0")), ("region", .text("us-west-2")),
                        ("kmsKeyARN", .text("arn:aws:kms:us-west-2:123456789012:key/1")),
                        (
                            "authentication",
                            .map([("awsIAM", .map([("adminIdentityARNs", .list(["arn:aws:iam::1:a"]))]))])
                        ),
                        (
                            "existingVPC",
                            .map([("subnetID", .text("subnet-1")), ("allowed", .list(["sg-1", "sg-2"]))])
                        ),
                        ("rootVolume", .map([("sizeGiB", .text("10"))])),
                    ])
                ),
            ]))
    }

    /// A cluster, and a pool that has groups already.
    mutating func writeCluster() {
        write(
            .map([
                ("apiVersion", .text("multicloud.cluster.gke.io/v1")), ("kind", .text("AWSCluster")),
                ("metadata", .map([("name", .text("cluster-0"))])),
                (
                    "spec",
                    .map([
                        ("region", .text("us-west-2")),
                        ("networking", .map([("podAddressCIDRBlocks", .list(["10.2.0.0/16"]))])),
                        (
                            "controlPlane",
                            .map([
                                ("version", .text("1.25.5-gke.2100")), ("subnetIDs", .list(["subnet-1", "subnet-2"])),
                                ("etcd", .map([("mainVolume", .map([("sizeGiB", .text("10"))]))])),
                            ])
                        ),
                    ])
                ),
            ]))
        lines.append("---")
        write(
            .map([
                ("apiVersion", .text("multicloud.cluster.gke.io/v1")), ("kind", .text("AWSNodePool")),
                ("metadata", .map([("name", .text("pool-0"))])),
                (
                    "spec",
                    .map([
                        ("clusterName", .text("cluster-0")), ("version", .text("1.25.5-gke.2100")),
                        ("securityGroupIDs", .list(["sg-1", "sg-2"])), ("subnetID", .text("subnet-1")),
                    ])
                ),
            ]))
    }

    private indirect enum Value {
        case text(String)
        case list([String])
        case map([(String, Value)])
    }

    private mutating func write(_ value: Value) { write(value, key: nil, indent: "") }

    private mutating func write(_ value: Value, key: String?, indent: String) {
        switch value {
        case .text(let text): lines.append("\(indent)\(key ?? ""): \(quoted(text))\(comment)")
        case .list(let items) where Bool.random(using: &random):
            lines.append("\(indent)\(key ?? ""): [\(items.map { quoted($0) }.joined(separator: ", "))]\(comment)")
        case .list(let items):
            lines.append("\(indent)\(key ?? ""):\(comment)")
            for item in items { lines.append("\(indent)\(hasIndentedLists ? step : "")- \(quoted(item))\(comment)") }
        case .map(let entries):
            if let key { lines.append("\(indent)\(key):\(comment)") }
            for (name, entry) in entries.shuffled(using: &random) {
                writeGap(indent)
                write(entry, key: name, indent: key == nil ? "" : indent + step)
            }
        }
    }

    private mutating func writeGap(_ indent: String) {
        switch Int.random(in: 0..<8, using: &random) {
        case 0: lines.append("")
        case 1: lines.append("\(indent)# a comment: with \t [everything], \"in\" it")
        default: break
        }
    }

    private mutating func quoted(_ text: String) -> String {
        ["\(text)", "\(text)", "'\(text)'", "\"\(text)\""].randomElement(using: &random) ?? text
    }

    private var comment: String {
        mutating get { Int.random(in: 0..<6, using: &random) == 0 ? "  # why" : "" }
    }
}
