extension CanonicalRequest {
    /// The parameters percent-encoded, then sorted by name and value.
    static func canonicalQuery(_ query: [SignableRequest.Field]) -> String {
        query
            .map { (name: PercentEncoding.encode($0.name), value: PercentEncoding.encode($0.value)) }
            .sorted { ($0.name, $0.value) < ($1.name, $1.value) }
            .map { "\($0.name)=\($0.value)" }
            .joined(separator: "&")
    }
}
