/// The name of an AWS Region, safe to be a part of a host's name.
public struct Region: Hashable, Sendable, CustomStringConvertible {
    /// The name, for example `us-west-2`.
    public let name: String

    /// The Region of that name; Regions that are not known yet are accepted.
    ///
    /// - Throws: `EndpointError.invalidRegion` where the name is no host label.
    public init(_ name: String) throws(EndpointError) {
        guard HostLabel.isValid(name[...]), !name.contains("_") else { throw .invalidRegion(name) }
        self.name = name
    }

    /// The name.
    public var description: String { name }

    /// The part of AWS that the Region belongs to.
    public var partition: Partition { Partition(region: name) }

    /// The Region that the global endpoints are in; its name is known to be a host label.
    static let usEast1 = Region(checked: "us-east-1")

    /// The Region of a name that is known to be a host label.
    init(checked name: String) {
        self.name = name
    }
}
