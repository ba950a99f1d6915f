/// A path with wildcards, as on a command line: `plans/**/plan.yaml`.
///
/// `*` stands for any part of a name, `?` for one character, and a name `**` for any folders, or none. What begins with
/// a dot is meant only where the pattern has the dot too.
public struct PathPattern: Hashable, Sendable {
    /// What stands in a folder.
    public struct Entry: Hashable, Sendable {
        /// Without the folder.
        public var name: String
        /// Whether more may stand in it.
        public var isFolder: Bool
        /// Whether it stands elsewhere: `**` does not follow links, which may go round in a circle.
        public var isLink: Bool

        /// A file, a folder, or a link to one.
        public init(name: String, isFolder: Bool = false, isLink: Bool = false) {
            self.name = name
            self.isFolder = isFolder
            self.isLink = isLink
        }
    }

    private let start: String
    private let names: [String]

    /// nil for a text without wildcards: that is one path.
    public init?(_ text: String) {
        guard text.contains(where: { "*?".contains($0) }) else { return nil }
        start = text.hasPrefix("/") ? "/" : ""
        // Any folders twice over are any folders; looked for twice, they would be walked many times.
        names = text.split(separator: "/").map(String.init).reduce(into: []) { names, name in
            if name != "**" || names.last != "**" { names.append(name) }
        }
    }

    /// The files that match, sorted.
    ///
    /// - Parameter listing: what stands in a folder; `""` is the current one. Nothing for what is no folder.
    public func paths(listing: (String) -> [Entry]) -> [String] {
        Set(paths(in: start, names[...], listing)).sorted()
    }

    private func paths(in folder: String, _ names: ArraySlice<String>, _ listing: (String) -> [Entry]) -> [String] {
        guard let name = names.first else { return [] }
        let rest = names.dropFirst()
        if name == "." || name == ".." { return paths(in: "\(folder)\(name)/", rest, listing) }
        let entries = listing(folder)
        if name == "**" {
            let inner = entries.filter { $0.isFolder && !$0.isLink && !$0.name.hasPrefix(".") }
            return paths(in: folder, rest, listing)
                + inner.flatMap { paths(in: "\(folder)\($0.name)/", names, listing) }
        }
        return entries.filter { Self.matches($0.name, name) }.flatMap { entry -> [String] in
            if rest.isEmpty { return entry.isFolder ? [] : ["\(folder)\(entry.name)"] }
            return entry.isFolder ? paths(in: "\(folder)\(entry.name)/", rest, listing) : []
        }
    }

    /// Whether a name is meant by a name with wildcards: each `*` takes as little as it can, and more where that fails.
    static func matches(_ name: String, _ pattern: String) -> Bool {
        guard !name.hasPrefix(".") || pattern.hasPrefix(".") else { return false }
        let (text, wanted) = (Array(name), Array(pattern))
        var (at, next) = (0, 0)
        var retry: (at: Int, next: Int)?
        while at < text.count {
            if next < wanted.count, wanted[next] == "*" {
                retry = (at, next)
                next += 1
            } else if next < wanted.count, wanted[next] == "?" || wanted[next] == text[at] {
                at += 1
                next += 1
            } else if let last = retry {
                retry = (last.at + 1, last.next)
                (at, next) = (last.at + 1, last.next + 1)
            } else {
                return false
            }
        }
        return wanted[next...].allSatisfy { $0 == "*" }
    }
}
