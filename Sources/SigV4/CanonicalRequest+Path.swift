extension CanonicalRequest {
    /// The path, normalised if wanted, and percent-encoded once more than it came.
    static func canonicalPath(_ path: String, normalizes: Bool) -> String {
        let path = normalizes ? normalized(path) : path
        return path.isEmpty ? "/" : PercentEncoding.encode(path, keeping: [UInt8(ascii: "/")])
    }

    /// The path without empty segments, `.` and what `..` takes back; a slash at the end stays.
    private static func normalized(_ path: String) -> String {
        var segments: [Substring] = []
        for segment in path.split(separator: "/", omittingEmptySubsequences: true) where segment != "." {
            if segment == ".." {
                _ = segments.popLast()
            } else {
                segments.append(segment)
            }
        }
        let end = path.hasSuffix("/") && !segments.isEmpty ? "/" : ""
        return "/" + segments.joined(separator: "/") + end
    }
}
