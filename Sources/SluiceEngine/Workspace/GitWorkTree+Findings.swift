public import SluiceCore

extension GitWorkTree {
    /// What is to be said about files with secrets; an error where git would carry one away.
    ///
    /// - Parameter paths: relative to the folder.
    public func findings(about paths: [String]) async -> [Diagnostic] {
        var findings: [Diagnostic] = []
        for path in paths {
            if let finding = await standing(of: path).finding(path, in: folder) { findings.append(finding) }
        }
        return findings
    }
}

extension GitWorkTree.Standing {
    fileprivate func finding(_ path: String, in folder: String) -> Diagnostic? {
        let line = "add the line /\(path) to \(folder)/.gitignore"
        return switch self {
        case .outside, .ignored: nil
        case .tracked:
            Diagnostic(
                "anthos.secret-tracked", "git tracks \(path), which holds the proxy's password",
                cause: "the next commit would carry the password to everybody who has the repository",
                fix: "git -C \(folder) rm --cached \(path), and \(line); if a password was committed, change it",
                subject: "anthos.workspace")
        case .exposed:
            Diagnostic(
                "anthos.secret-not-ignored", .warning, "git does not ignore \(path), which holds the proxy's password",
                cause: "the next `git add .` would take it in", fix: line, subject: "anthos.workspace")
        case .unknown(let reason):
            Diagnostic(
                "anthos.secret-unchecked", .warning, "git did not say whether it tracks \(path)", cause: reason,
                fix: "see that it does not: the file holds the proxy's password", subject: "anthos.workspace")
        }
    }
}
