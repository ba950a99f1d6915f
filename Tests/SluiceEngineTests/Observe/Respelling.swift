import AWS
import Foundation
import SeededRandom
import Synchronization

/// Says what EC2 answers in other words that EC2 may choose as well: no fact changes, every spelling may.
final class Respelling: Transport {
    private let base: any Transport
    private let generator: Mutex<SplitMix64?>

    /// Faithful until somebody calls `begin`.
    init(_ base: any Transport) {
        self.base = base
        generator = Mutex(nil)
    }

    /// From now on answers are spelt anew, each in another way.
    func begin(seed: UInt64) { generator.withLock { $0 = SplitMix64(seed: seed) } }

    func send(_ request: HTTPRequest, timeout: Duration) async throws(TransportError) -> HTTPResponse {
        var response = try await base.send(request, timeout: timeout)
        guard response.status == 200 else { return response }
        let seed = generator.withLock { $0?.next() }
        if let seed, let body = Self.respelt(response.body, seed: seed) { response.body = body }
        return response
    }

    private static func respelt(_ body: [UInt8], seed: UInt64) -> [UInt8]? {
        guard var answer = AnswerElement(body), answer.name.hasPrefix("Describe") else { return nil }
        var spelling = Spelling(generator: SplitMix64(seed: seed))
        spelling.respell(&answer, in: "")
        return Array(answer.written.utf8)
    }
}

/// The ways to say one thing.
private struct Spelling {
    var generator: SplitMix64

    /// What is below an element first: whatever is copied is spelt already.
    mutating func respell(_ element: inout AnswerElement, in parent: String) {
        for index in element.children.indices { respell(&element.children[index], in: element.name) }
        switch (element.name, parent) {
        case ("item", "vpcEndpointSet"): respellEndpoint(&element)
        case ("item", "securityGroupRuleSet"): respellRule(&element)
        case ("vpcEndpointSet", _): addFormerEndpoints(to: &element)
        case ("tagSet", "item"): addTag(to: &element)
        default: break
        }
        if element.children.allSatisfy({ $0.name == "item" }) { element.children.shuffle(using: &generator) }
        if element.name == "item", !element.children.isEmpty { element["somethingNew"] = one(of: "", "1") }
    }

    private mutating func chance() -> Bool { Bool.random(using: &generator) }

    private mutating func one(of texts: String...) -> String { texts.randomElement(using: &generator) ?? "" }

    private mutating func respellEndpoint(_ endpoint: inout AnswerElement) {
        let type = endpoint["vpcEndpointType"] ?? ""
        // In GovCloud the type of a gateway may come back empty.
        endpoint["vpcEndpointType"] = one(of: type, type.lowercased(), type == "Gateway" ? "" : type)
        let state = endpoint["state"] ?? ""
        endpoint["state"] = one(of: state, state.capitalized, state.uppercased())
        endpoint["policyDocument"] = endpoint["policyDocument"].map { respeltPolicy($0) }
        if chance() { endpoint["failureReason"] = "" }
    }

    private mutating func respellRule(_ rule: inout AnswerElement) {
        let numbers = ["tcp": "6", "udp": "17", "icmp": "1"]
        if let name = rule["ipProtocol"], let number = numbers[name] { rule["ipProtocol"] = one(of: name, number) }
        if rule["ipProtocol"] == "-1" {
            let ports = [("-1", "-1"), ("0", "65535"), (nil, nil)].randomElement(using: &generator)
            (rule["fromPort"], rule["toPort"]) = (ports?.0, ports?.1)
        }
        rule["description"] = one(of: "", "set by hand")
        for peer in ["cidrIpv4", "cidrIpv6", "prefixListId"] where rule[peer] == nil && chance() { rule[peer] = "" }
    }

    /// What was deleted before is listed for a while.
    private mutating func addFormerEndpoints(to list: inout AnswerElement) {
        for endpoint in list.children where chance() {
            var former = endpoint
            former["vpcEndpointId"] = "vpce-" + String((endpoint["vpcEndpointId"] ?? "").dropFirst(5).reversed())
            former["state"] = one(of: "deleted", "Deleted")
            list.children.insert(former, at: 0)
        }
    }

    private func addTag(to tags: inout AnswerElement) {
        var tag = AnswerElement(name: "item")
        tag["key"] = "aws:cloudformation:stack-name"
        tag["value"] = "somebody's"
        tags.children.append(tag)
    }

    // MARK: Policies

    private mutating func respeltPolicy(_ text: String) -> String {
        guard let policy = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] else {
            return text
        }
        var spelt = policy
        let statements = policy["Statement"] as? [[String: Any]] ?? []
        spelt["Statement"] = statements.map { respeltStatement($0) }
        let options: JSONSerialization.WritingOptions = chance() ? [.prettyPrinted] : [.sortedKeys]
        let data = try? JSONSerialization.data(withJSONObject: spelt, options: options)
        return data.map { String(decoding: $0, as: UTF8.self) } ?? text
    }

    private mutating func respeltStatement(_ statement: [String: Any]) -> [String: Any] {
        var spelt = statement
        for key in ["Action", "Resource"] {
            if let words = statement[key] as? [String] {
                spelt[key] = words.shuffled(using: &generator)
            } else if let word = statement[key] as? String, chance() {
                spelt[key] = [word]
            }
        }
        if statement["Principal"] as? String == "*", chance() { spelt["Principal"] = ["AWS": chance() ? "*" : ["*"]] }
        return spelt
    }
}
