import SluiceCore

extension Address {
    var json: JSONValue { .string(rawValue) }
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
