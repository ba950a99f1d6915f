/// What a reference points to: an object of this stack by its address, or one that is there already by its ID.
public enum Target: Hashable, Sendable, Comparable, CustomStringConvertible {
    case address(Address)
    /// An AWS resource ID, e.g. `sg-0a1b2c3d`.
    case id(String)

    /// Reads what ``description`` wrote: IDs look like `prefix-…`, addresses never do.
    public init(_ text: String) {
        self = Self.looksLikeID(text) ? .id(text) : .address(Address(rawValue: text))
    }

    private static func looksLikeID(_ text: String) -> Bool {
        guard let dash = text.firstIndex(of: "-"), !text.contains("/") else { return false }
        return text[..<dash].allSatisfy { $0.isLowercase } && Address(rawValue: text).kind == nil
    }

    /// The address or the ID.
    public var description: String {
        switch self {
        case .address(let address): address.rawValue
        case .id(let id): id
        }
    }

    /// The address, when it points into the stack.
    public var address: Address? {
        if case .address(let address) = self { address } else { nil }
    }

    /// The ID that it stands for; nil for an address that is not among these.
    func id(among ids: [Address: String]) -> String? {
        switch self {
        case .id(let id): id
        case .address(let address): ids[address]
        }
    }

    /// By text.
    public static func < (left: Target, right: Target) -> Bool { left.description < right.description }
}

/// A ``Target`` that the compiler knows the kind of, so that a subnet cannot stand where a group is meant.
public struct Reference<Kind: ResourceSpec>: Hashable, Sendable, Comparable {
    /// What it points to.
    public var target: Target

    /// Points to a target that is of this kind.
    public init(_ target: Target) { self.target = target }

    /// Points to an object of this stack.
    public static func address(_ address: Address) -> Reference { Reference(.address(address)) }

    /// Points to an object that is there already.
    public static func id(_ id: String) -> Reference { Reference(.id(id)) }

    /// Points to what the target becomes.
    func map(_ transform: (Target) -> Target) -> Reference { Reference(transform(target)) }

    /// By text.
    public static func < (left: Reference, right: Reference) -> Bool { left.target < right.target }
}
