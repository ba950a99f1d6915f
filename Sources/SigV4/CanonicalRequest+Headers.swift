extension CanonicalRequest {
    /// The headers that are covered, sorted; the values of a repeated name are joined in their order.
    static func canonicalHeaders(
        _ headers: [SignableRequest.Field], _ selection: HeaderSelection
    ) -> [(name: String, value: String)] {
        var values: [String: [String]] = [:]
        for header in headers {
            values[header.name.lowercased(), default: []].append(collapsed(header.value))
        }
        return
            values
            .filter { selection.covers($0.key) }
            .map { (name: $0.key, value: $0.value.joined(separator: ",")) }
            .sorted { $0.name < $1.name }
    }

    /// The value without blanks around it, and with one for each run of them inside.
    private static func collapsed(_ value: String) -> String {
        let words = value.utf8.split { $0 == UInt8(ascii: " ") || (0x09...0x0d).contains($0) }
        return words.map { String(Substring($0)) }.joined(separator: " ")
    }
}
