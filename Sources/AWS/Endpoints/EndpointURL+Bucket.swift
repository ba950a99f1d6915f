extension EndpointURL {
    /// The endpoint of a bucket in S3: its name becomes a part of the host where the host's rules allow it, else of
    /// the path.
    ///
    /// A name with dots is a part of the host only without TLS, for S3's certificate has no room for it; an address is
    /// no name that something could be put before.
    ///
    /// - Parameter pathStyle: puts the name into the path in any case.
    public func addressing(bucket: String, pathStyle: Bool = false) -> EndpointURL {
        let fits = Self.isHostPart(bucket, dots: scheme == .http) && !isAddress
        if pathStyle || !fits {
            return EndpointURL(
                scheme: scheme, host: host, port: port, basePath: "\(basePath)/\(Self.percentEncoded(bucket))")
        }
        return EndpointURL(scheme: scheme, host: "\(bucket).\(host)", port: port, basePath: basePath)
    }

    /// Whether the host is an IPv4 or IPv6 address.
    private var isAddress: Bool { host.hasPrefix("[") || Self.isIPv4(host) }

    private static func isIPv4(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
    }

    /// 3 to 63 small letters, digits and hyphens, with neither end a hyphen; parted by dots where those are allowed, but
    /// nothing that looks like an address.
    private static func isHostPart(_ bucket: String, dots: Bool) -> Bool {
        let labels = dots ? bucket.split(separator: ".", omittingEmptySubsequences: false) : [bucket[...]]
        return (3...63).contains(bucket.utf8.count) && !isIPv4(bucket)
            && labels.allSatisfy { HostLabel.isValid($0) && !$0.contains("_") && !$0.contains(where: \.isUppercase) }
    }

    private static func percentEncoded(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: String(UnicodeScalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}
