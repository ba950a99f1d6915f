import Foundation

/// A value that can be read from JSON.
protocol Parameter {
    init(_ value: JSONValue) throws(Refusal)
}

/// A value with members: an operation or a structure in one.
protocol ParameterStructure: Parameter {
    init(_ members: inout Members) throws(Refusal)
}

extension ParameterStructure {
    init(_ value: JSONValue) throws(Refusal) {
        var members = try Members(value)
        try self.init(&members)
        try members.end()
    }
}

extension JSONValue: Parameter {
    init(_ value: JSONValue) throws(Refusal) {
        self = value
    }
}

extension String: Parameter {
    init(_ value: JSONValue) throws(Refusal) {
        guard case .string(let text) = value else { throw Refusal(.malformed, "\(value.text) is no string") }
        self = text
    }
}

extension Int: Parameter {
    init(_ value: JSONValue) throws(Refusal) {
        guard case .integer(let number) = value else { throw Refusal(.malformed, "\(value.text) is no integer") }
        self = number
    }
}

extension Bool: Parameter {
    init(_ value: JSONValue) throws(Refusal) {
        guard case .bool(let flag) = value else { throw Refusal(.malformed, "\(value.text) is no boolean") }
        self = flag
    }
}

extension Array: Parameter where Element: Parameter {
    init(_ value: JSONValue) throws(Refusal) {
        guard case .array(let values) = value else { throw Refusal(.malformed, "\(value.text) is no array") }
        self = []
        for value in values { append(try Element(value)) }
    }
}

extension Data: Parameter {
    /// Reads a body in Base64.
    init(_ value: JSONValue) throws(Refusal) {
        guard case .string(let text) = value, let data = Data(base64Encoded: text) else {
            throw Refusal(.malformed, "\(value.text) is no base64")
        }
        self = data
    }
}
