import AWS

extension VectorValue {
    /// What an answer of the product looks like under the API's names: `vpcId` is `VpcId`, absent members are left out.
    init(reflecting value: Any) {
        switch value {
        case let text as String: self = .text(text)
        case let flag as Bool: self = .flag(flag)
        case let number as Int: self = .number(Double(number))
        case let moment as Timestamp: self = .number(Double(moment.microseconds) / 1_000_000)
        default: self.init(reflecting: Mirror(reflecting: value))
        }
    }

    private init(reflecting mirror: Mirror) {
        switch mirror.displayStyle {
        case .optional:
            self = mirror.children.first.map { VectorValue(reflecting: $0.value) } ?? .null
        case .collection:
            self = .list(mirror.children.map { VectorValue(reflecting: $0.value) })
        default:
            let members = mirror.children.map { child in
                let label = child.label ?? ""
                return (label.prefix(1).uppercased() + label.dropFirst(), VectorValue(reflecting: child.value))
            }
            self = .structure(Dictionary(members) { first, _ in first }.filter { $0.value != .null })
        }
    }

    /// The value with its times as numbers of seconds, which recorded answers have in ISO 8601.
    var withTimesAsNumbers: VectorValue {
        switch self {
        case .text(let text):
            Timestamp(iso8601: text).map { .number(Double($0.microseconds) / 1_000_000) } ?? self
        case .list(let items): .list(items.map(\.withTimesAsNumbers))
        case .structure(let members): .structure(members.mapValues(\.withTimesAsNumbers))
        default: self
        }
    }
}
