extension JSONValue {
    /// How much room a text takes.
    public enum Layout: Hashable, Sendable {
        /// One line without a blank.
        case compact
        /// A value a line, two blanks a level.
        case pretty
    }

    /// In which order an object's members are written.
    public enum KeyOrder: Hashable, Sendable {
        case asGiven
        /// By their bytes in UTF-8.
        case sorted
    }

    /// The value as JSON text: the same value is always the same text, without a line break at the end.
    public func text(_ layout: Layout = .compact, keys: KeyOrder = .asGiven) -> String {
        var writer = JSONWriter(layout: layout, keys: keys)
        writer.write(self)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The same as bytes.
    public func bytes(_ layout: Layout = .compact, keys: KeyOrder = .asGiven) -> [UInt8] {
        var writer = JSONWriter(layout: layout, keys: keys)
        writer.write(self)
        return writer.bytes
    }
}

/// Appends values to a text.
private struct JSONWriter {
    let layout: JSONValue.Layout
    let keys: JSONValue.KeyOrder
    var bytes: [UInt8] = []
    private var depth = 0

    init(layout: JSONValue.Layout, keys: JSONValue.KeyOrder) {
        self.layout = layout
        self.keys = keys
    }

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: bytes += "null".utf8
        case .bool(let bool): bytes += (bool ? "true" : "false").utf8
        case .number(let number): bytes += number.description.utf8
        case .string(let string): write(string)
        case .array(let items): list("[", items, "]") { writer, item in writer.write(item) }
        case .object(let members):
            let ordered = keys == .asGiven ? Array(members) : members.sorted { Self.precedes($0.key, $1.key) }
            list("{", ordered, "}") { writer, member in
                writer.write(member.key)
                writer.bytes += (writer.layout == .pretty ? ": " : ":").utf8
                writer.write(member.value)
            }
        }
    }

    private mutating func list<Element>(
        _ open: String, _ elements: [Element], _ close: String, _ body: (inout JSONWriter, Element) -> Void
    ) {
        bytes += open.utf8
        depth += 1
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            breakLine()
            body(&self, element)
        }
        depth -= 1
        if !elements.isEmpty { breakLine() }
        bytes += close.utf8
    }

    private mutating func breakLine() {
        guard layout == .pretty else { return }
        bytes.append(0x0A)
        bytes += [UInt8](repeating: 0x20, count: 2 * depth)
    }

    private mutating func write(_ string: String) {
        bytes.append(UInt8(ascii: "\""))
        if string.utf8.allSatisfy({ $0 < 0x7F }) {
            for byte in string.utf8 { write(ascii: byte) }
        } else {
            for scalar in string.unicodeScalars { write(scalar) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func write(ascii byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): bytes += #"\""#.utf8
        case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
        case 0x08: bytes += #"\b"#.utf8
        case 0x09: bytes += #"\t"#.utf8
        case 0x0A: bytes += #"\n"#.utf8
        case 0x0C: bytes += #"\f"#.utf8
        case 0x0D: bytes += #"\r"#.utf8
        case ..<0x20: escape(UInt16(byte))
        default: bytes.append(byte)
        }
    }

    /// What a terminal would take for a command, or nobody would see, is escaped though JSON does not ask for it.
    private mutating func write(_ scalar: Unicode.Scalar) {
        if scalar.value < 0x7F {
            write(ascii: UInt8(scalar.value))
        } else if scalar.isInvisible {
            for unit in UTF16.encode(scalar) ?? UTF16.EncodedScalar() { escape(unit) }
        } else {
            bytes += String(scalar).utf8
        }
    }

    private mutating func escape(_ unit: UInt16) {
        let digits = String(unit, radix: 16)
        bytes += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
    }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}
