/// The headers of a request or an answer: names without regard to case, kept in order, repetitions allowed.
public struct HTTPHeaders: Hashable, Sendable {
    /// One line of the header block.
    public struct Field: Hashable, Sendable {
        /// The name as it was given.
        public let name: String
        /// The value without surrounding blanks.
        public let value: String

        /// A field made of its parts.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The fields in order.
    public private(set) var fields: [Field]

    /// Headers with these fields, in this order.
    public init(_ fields: [Field] = []) {
        self.fields = fields
    }

    /// The first value of that name, `nil` where there is none.
    public subscript(name: String) -> String? {
        let wanted = name.lowercased()
        return fields.first { $0.name.lowercased() == wanted }?.value
    }

    /// Puts a field behind those that are there.
    public mutating func append(_ name: String, _ value: String) {
        fields.append(Field(name: name, value: value))
    }
}

extension HTTPHeaders: ExpressibleByDictionaryLiteral {
    /// Headers in the order of the literal; a name may stand in it twice.
    public init(dictionaryLiteral elements: (String, String)...) {
        self.init(elements.map { Field(name: $0.0, value: $0.1) })
    }
}
