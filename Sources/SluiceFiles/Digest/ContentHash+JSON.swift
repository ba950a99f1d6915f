extension ContentHash {
    var json: JSONValue { .string(description) }
}

extension JSONCursor {
    /// A hash as ``ContentHash`` writes it.
    func contentHash() throws(JSONDecodingError) -> ContentHash {
        guard let hash = ContentHash(try string()) else { throw invalid("is no SHA-256 in hexadecimal digits") }
        return hash
    }
}
