/// A JSON number as written: no digit is lost to a floating-point type.
public struct JSONNumber: Hashable, Sendable, CustomStringConvertible {
    /// By JSON's grammar, e.g. `-12`, `1.10`, `6e23`.
    public let description: String

    /// A whole number.
    public init(_ value: some BinaryInteger) { description = String(value) }

    /// The caller has checked the text against the grammar.
    init(checked text: String) { description = text }

    /// The number, when it is written without fraction and exponent and fits.
    public var int: Int? { Int(description) }
}
