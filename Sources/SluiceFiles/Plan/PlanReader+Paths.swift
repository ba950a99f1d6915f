import SluiceCore

/// Paths of files that the plan names.
extension PlanReader {
    /// A path inside the folder of the plan file (or of the workspace): no way out of it.
    mutating func readRelativePath(_ node: PlanNode) -> String? {
        guard let path = text(node) else { return nil }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let problem: (cause: String, fix: String)? =
            if path.hasPrefix("/") || path.hasPrefix("~") {
                ("an absolute path is true on one machine only", "write it relative to the plan file")
            } else if parts.contains("..") {
                (
                    "`..` leads out of the folder; what a plan reads and writes stays inside",
                    "move the file into the folder"
                )
            } else if !parts.allSatisfy({ $0 == "." || NameRules.isFileName(String($0)) }) {
                ("names of files and folders are made of letters, digits, `.`, `_` and `-` here", "rename the file")
            } else {
                nil
            }
        guard let problem else { return path }
        report(
            "plan.bad-path", "\(node.path) cannot be the path \(path.quoted)", cause: problem.cause, fix: problem.fix,
            at: node)
        return nil
    }
}
