public import OrderedCollections

/// What every kind of object can tell about itself; one conforming struct a kind.
public protocol ResourceSpec: Hashable, Sendable {
    /// Everything that sluice sets, by name, in the order in which a reader wants it.
    ///
    /// Lists whose order means nothing are sorted, so that equal objects have equal properties.
    var properties: Properties { get }

    /// What EC2 can change without making the object anew.
    static var updatable: Set<String> { get }

    /// Reads back what ``properties`` gave.
    init(_ properties: Properties) throws(PropertyError)

    /// The same object with every reference replaced, each in the order of ``properties``.
    func mapTargets(_ transform: (Target) -> Target) -> Self
}

/// An object's settings by name.
public typealias Properties = OrderedDictionary<String, PropertyValue>

/// One setting of an object.
public enum PropertyValue: Hashable, Sendable, Comparable {
    case string(String)
    case int(Int)
    case bool(Bool)
    case list([PropertyValue])
    /// Another object, of this stack or not.
    case reference(Target)

    /// Every object that the value points to.
    public var targets: [Target] {
        switch self {
        case .reference(let target): [target]
        case .list(let values): values.flatMap(\.targets)
        case .string, .int, .bool: []
        }
    }

    /// As a person reads it.
    public var text: String {
        switch self {
        case .string(let text): text
        case .int(let number): String(number)
        case .bool(let flag): flag ? "true" : "false"
        case .list(let values): "[" + values.map(\.text).joined(separator: ", ") + "]"
        case .reference(let target): target.description
        }
    }

    /// By text: only lists of one type are ever sorted.
    public static func < (left: PropertyValue, right: PropertyValue) -> Bool { left.text < right.text }
}
