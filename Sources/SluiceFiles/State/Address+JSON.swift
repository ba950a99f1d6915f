import SluiceCore

extension Address {
    var json: JSONValue { .string(rawValue) }

    /// Whether it begins with a kind that is known, and none of its parts is empty or holds a control character.
    fileprivate var isWellFormed: Bool {
        kind != nil && !rawValue.split(separator: "/", omittingEmptySubsequences: false).contains("")
            && rawValue.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    }
}

extension JSONCursor {
    /// The address of one object.
    func address() throws(JSONDecodingError) -> Address { try address(try string()) }

    /// A key of this object, or text of this value, as an address.
    func address(_ text: String) throws(JSONDecodingError) -> Address {
        let address = Address(rawValue: text)
        guard address.isWellFormed else { throw invalid("is no address of a kind that is known here") }
        return address
    }
}
