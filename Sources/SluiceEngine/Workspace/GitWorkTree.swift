import Subprocess

/// What git does with files of a folder: asked of the `git` that is installed, which changes nothing.
public struct GitWorkTree: Sendable {
    /// How a file stands with git.
    public enum Standing: Hashable, Sendable {
        /// No work tree around it, or no git on this machine.
        case outside
        /// It is in the index, and so in what is committed.
        case tracked
        /// It will not be added by accident.
        case ignored
        /// The next `git add .` takes it in.
        case exposed
        /// git did not say; why, in its own words.
        case unknown(String)
    }

    /// Longer than git ever takes for a question about one name.
    private static let patience = Duration.seconds(10)

    let folder: String

    /// The work tree that a folder may lie in.
    public init(around folder: String) { self.folder = folder }

    /// How a file stands, by its path relative to the folder.
    public func standing(of path: String) async -> Standing {
        switch await git("ls-files", "--error-unmatch", "--", path) {
        case .exited(0, _): return .tracked
        case .exited(1, _): break
        case .exited(_, let words): return Self.refusal(words)
        case .absent: return .outside
        case .silent: return .unknown("it does not answer")
        }
        switch await git("check-ignore", "--quiet", "--", path) {
        case .exited(0, _): return .ignored
        case .exited(1, _): return .exposed
        case .exited(_, let words): return Self.refusal(words)
        case .absent: return .outside
        case .silent: return .unknown("it does not answer")
        }
    }

    private static func refusal(_ words: String) -> Standing {
        if words.contains("not a git repository") { return .outside }
        return .unknown(words.split(separator: "\n").first.map(String.init) ?? "it gives no reason")
    }

    private enum Reply {
        case exited(Int32, String)
        case absent
        case silent
    }

    private func git(_ words: String...) async -> Reply {
        await withTaskGroup(of: Reply.self) { group in
            group.addTask { await run(words) }
            group.addTask {
                try? await Task.sleep(for: Self.patience)
                return .silent
            }
            let first = await group.next() ?? .silent
            group.cancelAll()
            return first
        }
    }

    private func run(_ words: [String]) async -> Reply {
        do {
            let result = try await Subprocess.run(
                .name("git"), arguments: Arguments(["-C", folder] + words),
                // In words that can be compared, and without a lock on the index.
                environment: .inherit.updating(["LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"]), output: .discarded,
                error: .string(limit: 1 << 16))
            guard case .exited(let code) = result.terminationStatus else { return .silent }
            return .exited(code, result.standardError)
        } catch let error as SubprocessError where error.code == .executableNotFound {
            return .absent
        } catch {
            return .silent
        }
    }
}
