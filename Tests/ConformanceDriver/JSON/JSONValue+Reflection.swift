import AWS
import Foundation

extension JSONValue {
    /// What a value of the product looks like under the API's names: `vpcId` is `VpcId`, absent members are left out.
    init(reflecting value: Any) {
        switch value {
        case let text as String: self = .string(text)
        case let flag as Bool: self = .bool(flag)
        case let number as Int: self = .integer(number)
        case let moment as Timestamp: self = .string(moment.text)
        case let credentials as STSCredentials: self.init(revealing: credentials)
        default: self.init(reflecting: Mirror(reflecting: value))
        }
    }

    /// What a credential hides from every other reflection.
    private init(revealing credentials: STSCredentials) {
        self = [
            "AccessKeyId": .string(credentials.accessKeyId), "SecretAccessKey": .string(credentials.secretAccessKey),
            "SessionToken": .string(credentials.sessionToken), "Expiration": .string(credentials.expiration.text),
        ]
    }

    private init(reflecting mirror: Mirror) {
        switch mirror.displayStyle {
        case .optional:
            self = mirror.children.first.map { JSONValue(reflecting: $0.value) } ?? .null
        case .collection:
            self = .array(mirror.children.map { JSONValue(reflecting: $0.value) })
        default:
            let members = mirror.children.compactMap { child -> (String, JSONValue)? in
                let value = JSONValue(reflecting: child.value)
                guard let label = child.label, value != .null else { return nil }
                return (label.prefix(1).uppercased() + label.dropFirst(), value)
            }
            self = .object(Dictionary(members) { first, _ in first })
        }
    }
}

extension Timestamp {
    /// The moment in UTC with three decimals.
    fileprivate var text: String {
        let milliseconds = microseconds / 1000
        let second = Date(timeIntervalSince1970: TimeInterval(milliseconds / 1000))
        let decimals = String(1000 + milliseconds % 1000).dropFirst()
        return "\(second.formatted(.iso8601).dropLast()).\(decimals)Z"
    }
}
