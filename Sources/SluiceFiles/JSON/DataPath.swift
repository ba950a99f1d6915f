/// The way to a value inside a JSON or YAML text, as people write it: `network.subnets[1]`, `tags["a b"]`.
public struct DataPath: Hashable, Sendable, CustomStringConvertible {
    /// Longer keys are cut, so that hostile input cannot make paths grow without bound.
    private static let longestKey = 64

    /// As people write it; empty for the outermost value.
    public let description: String

    /// The outermost value.
    public static let root = DataPath(description: "")

    private init(description: String) { self.description = description }

    /// The way to a member of this object.
    public func appending(_ key: String) -> DataPath {
        let key = key.count > Self.longestKey ? "\(key.prefix(Self.longestKey))…" : key
        guard Self.isPlain(key) else {
            return DataPath(description: "\(description)[\(JSONValue.string(key).text())]")
        }
        return DataPath(description: description.isEmpty ? key : "\(description).\(key)")
    }

    /// The way to an element of this array, counted from 0.
    public func appending(_ index: Int) -> DataPath {
        DataPath(description: "\(description)[\(index)]")
    }

    private static func isPlain(_ key: String) -> Bool {
        !key.isEmpty
            && key.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }
}
