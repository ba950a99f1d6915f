import AWS

extension FuzzTarget {
    /// A digit for the kind, and a document of that kind; behind the last kind's digit a token's file and, behind a NUL,
    /// the answer that renews the token.
    public static let credentials = FuzzTarget("credentials") { bytes in
        guard let digit = bytes.first else { return }
        let kinds = CredentialJSON.allCases
        let document = Array(bytes.dropFirst())
        switch Int(digit &- UInt8(ascii: "0")) % (kinds.count + 1) {
        case kinds.count: renew(document)
        case let index: precondition(kinds[index].fault(in: document) != "", "a fault without words")
        }
    }

    private static func renew(_ bytes: [UInt8]) {
        let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map(Array.init)
        guard parts.count == 2, let renewed = CredentialJSON.renewedTokenFile(parts[0], with: parts[1]) else { return }
        precondition(CredentialJSON.tokenFile.fault(in: renewed) == nil, "what was written cannot be read")
        precondition(
            CredentialJSON.renewedTokenFile(renewed, with: parts[1]) == renewed, "what was written means something else"
        )
    }
}
