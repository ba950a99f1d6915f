/// An internet gateway, not yet attached to anything.
public struct InternetGateway: ResourceSpec {
    /// A gateway has no settings.
    public init() {}

    /// None.
    public var properties: Properties { [:] }

    /// Nothing: there is nothing to change.
    public static var updatable: Set<String> { [] }

    /// Reads back what ``properties`` gave.
    public init(_ properties: Properties) throws(PropertyError) { self.init() }

    /// The same with every reference replaced.
    public func mapTargets(_ transform: (Target) -> Target) -> InternetGateway { self }
}
