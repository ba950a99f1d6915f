import Foundation
import Testing

/// The changes of `plan --json`, for a test to ask about.
struct Changes {
    private let changes: [[String: Any]]
    let callCount: Int
    let diagnosticCodes: [String]

    init(_ json: String) throws {
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any], "\(json)")
        changes = try #require(object["changes"] as? [[String: Any]])
        callCount = (object["calls"] as? [Any])?.count ?? -1
        diagnosticCodes = (object["diagnostics"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
    }

    var addresses: [String] { changes.compactMap { $0["address"] as? String } }

    var decisions: Set<String> { Set(changes.compactMap { $0["decision"] as? String }) }

    func decision(of address: String) -> String? { change(address)?["decision"] as? String }

    func reason(of address: String) -> String? { change(address)?["reason"] as? String }

    private func change(_ address: String) -> [String: Any]? { changes.first { $0["address"] as? String == address } }
}
