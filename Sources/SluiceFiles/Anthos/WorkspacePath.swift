import SluiceCore

/// A path of a file inside a workspace, without detours: `clusters/cluster-0.yaml`.
struct WorkspacePath: Hashable, CustomStringConvertible {
    private let parts: [String]

    /// nil for what leads out of the workspace, or is no path of plain names.
    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).filter { $0 != "." }.map(String.init)
        guard !parts.isEmpty, parts.allSatisfy(NameRules.isFileName) else { return nil }
        self.parts = parts
    }

    private init(parts: [String]) { self.parts = parts }

    /// The file's own name.
    var name: String { parts[parts.count - 1] }

    /// The file's own name without what follows its last dot.
    var stem: String {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
        return String(name[..<dot])
    }

    /// A file in the same folder.
    func sibling(_ name: String) -> WorkspacePath { WorkspacePath(parts: parts.dropLast() + [name]) }

    /// The way to this file from the folder of another: `../proxy.json`.
    func relative(to other: WorkspacePath) -> String {
        let folder = other.parts.dropLast()
        let shared = zip(parts.dropLast(), folder).prefix { $0 == $1 }.count
        let up = Array(repeating: "..", count: folder.count - shared)
        return (up + parts.dropFirst(shared)).joined(separator: "/")
    }

    var description: String { parts.joined(separator: "/") }
}
