/// The shape of a value in a service model.
public struct ModelShape: Sendable, Decodable {
    /// What kind of value it is.
    public enum Kind: String, Sendable, Decodable {
        case structure, list, string, boolean, integer, long, float, double, timestamp, blob
    }

    /// What kind of value it is.
    public let kind: Kind
    /// Of a structure: each member's shape by its name on the wire.
    public let members: [String: String]?
    /// Of a structure: the members that must be there.
    public let required: [String]?
    /// Of a list: the shape of its elements.
    public let element: String?
    /// Of a string: the only values that are allowed.
    public let values: [String]?
    /// The smallest value of a number, or length of a text or list.
    public let min: Double?
    /// The largest value of a number, or length of a text or list.
    public let max: Double?
}
