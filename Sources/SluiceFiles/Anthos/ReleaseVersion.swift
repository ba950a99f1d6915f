/// The release of Anthos or of Kubernetes as the files spell it: `aws-1.14.1-gke.0`, `1.21.5-gke.2800`, `v1.17`.
struct ReleaseVersion: Hashable, Comparable, CustomStringConvertible {
    let major: Int
    let minor: Int

    /// The first Anthos on AWS whose clusters may have a proxy of their own.
    static let perClusterProxies = ReleaseVersion(major: 1, minor: 8)
    /// The first Kubernetes that may live behind a proxy.
    static let kubernetesBehindProxy = ReleaseVersion(major: 1, minor: 17)

    init(major: Int, minor: Int) {
        self.major = major
        self.minor = minor
    }

    /// Reads the numbers before the first hyphen; nil where they are none.
    init?(_ text: String) {
        let number = text.dropping("aws-").dropping("v").prefix { $0 != "-" && $0 != "+" }
        let parts = number.split(separator: ".", omittingEmptySubsequences: false).map { UInt16($0) }
        guard (2...3).contains(parts.count), !parts.contains(nil), let major = parts[0], let minor = parts[1] else {
            return nil
        }
        self.init(major: Int(major), minor: Int(minor))
    }

    static func < (left: ReleaseVersion, right: ReleaseVersion) -> Bool {
        (left.major, left.minor) < (right.major, right.minor)
    }

    var description: String { "\(major).\(minor)" }
}

extension StringProtocol {
    /// Without this beginning.
    fileprivate func dropping(_ prefix: String) -> Substring {
        hasPrefix(prefix) ? Substring(dropFirst(prefix.count)) : Substring(self)
    }
}
