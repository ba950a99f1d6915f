import SeededRandom
import SluiceCore

/// A noProxy list and hosts that come close to its entries, the same for the same seed.
struct RandomList {
    let noProxy: String
    let hosts: [String]

    init(seed: UInt64) {
        var dice = SplitMix64(seed: seed)
        let entries = (0..<Int.random(in: 1...5, using: &dice)).map { _ in Self.entry(&dice) }
        noProxy = entries.joined(separator: Bool.random(using: &dice) ? "," : ", ")
        hosts = (0..<4).map { _ in Self.host(near: entries.randomElement(using: &dice) ?? "", &dice) }
    }

    private static let names = [
        "example.com", "a.example.com", "amazonaws.com", "ec2.us-west-2.amazonaws.com", "gcr.io", "svc",
        "cluster.local",
    ]
    private static let addresses = ["10.0.0.1", "10.1.2.3", "192.168.1.1", "169.254.169.254", "172.16.0.9"]
    private static let blocks = ["10.0.0.0/8", "10.0.0.0/16", "192.168.1.0/30", "172.16.0.0/12", "10.1.2.3/32"]

    private static func entry(_ dice: inout SplitMix64) -> String {
        let name = names.randomElement(using: &dice) ?? ""
        return switch Int.random(in: 0...9, using: &dice) {
        case 0...2: name
        case 3: ".\(name)"
        case 4: name.uppercased()
        case 5, 6: addresses.randomElement(using: &dice) ?? ""
        case 7, 8: blocks.randomElement(using: &dice) ?? ""
        default: "*"
        }
    }

    private static func host(near entry: String, _ dice: inout SplitMix64) -> String {
        let bare = entry.drop { $0 == "." || $0 == "*" }.prefix { $0 != "/" }.lowercased()
        let name = bare.isEmpty ? "example.com" : bare
        return switch Int.random(in: 0...7, using: &dice) {
        case 0, 1: name
        case 2: "x.\(name)"
        case 3: "x\(name)"
        case 4: names.randomElement(using: &dice) ?? ""
        case 5, 6: addresses.randomElement(using: &dice) ?? ""
        default: "localhost.test"
        }
    }
}
