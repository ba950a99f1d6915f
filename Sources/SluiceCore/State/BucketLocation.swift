/// A place in a bucket of S3 for the states of any number of stacks: `s3://BUCKET` or `s3://BUCKET/PREFIX`.
///
/// Buckets are named as <https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html> says. A prefix is
/// made of parts that a file could be named, so that it stands in a URL and in a policy as it is.
public struct BucketLocation: Hashable, Sendable, CustomStringConvertible {
    /// Why a text names no such place.
    public enum Problem: Error, Hashable, Sendable {
        /// It does not begin with `s3://`.
        case scheme
        /// What follows is no name of a bucket.
        case bucket
        /// A part of the prefix is no plain name.
        case prefix
        /// It names the state file, and the file is named after the stack.
        case file

        /// To be read on from the text.
        public var reason: String {
            switch self {
            case .scheme: "does not begin with s3://"
            case .bucket: "names no bucket: 3 to 63 small letters, digits, '.' and '-'"
            case .prefix: "has a prefix with other characters than letters, digits, '.', '_', '-' and '/'"
            case .file: "names a file: the folder alone is wanted, and the file is named after the stack"
            }
        }
    }

    /// What such a place begins with.
    public static let scheme = "s3://"

    /// The bucket's name.
    public let bucket: String
    /// What all keys begin with; empty, or ending in a slash.
    public let prefix: String

    /// Reads a place.
    public init(_ url: String) throws(Problem) {
        guard url.hasPrefix(Self.scheme) else { throw .scheme }
        var parts = url.dropFirst(Self.scheme.count).split(separator: "/", omittingEmptySubsequences: false)
            .map(String.init)
        bucket = parts.removeFirst()
        if parts.last == "" { parts.removeLast() }
        guard Self.isBucket(bucket) else { throw .bucket }
        guard parts.allSatisfy(NameRules.isFileName) else { throw .prefix }
        guard parts.last?.hasSuffix(".sluice.json") != true else { throw .file }
        prefix = parts.map { $0 + "/" }.joined()
    }

    private static func isBucket(_ name: String) -> Bool {
        (3...63).contains(name.utf8.count)
            && name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
                .allSatisfy(NameRules.isHostLabel)
    }

    /// As it is given, with a slash at its end.
    public var description: String { "\(Self.scheme)\(bucket)/\(prefix)" }
}
