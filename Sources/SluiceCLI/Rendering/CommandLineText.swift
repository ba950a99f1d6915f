/// A command as somebody can type it: what to run next.
struct CommandLineText: Hashable, Sendable {
    let text: String

    init(
        _ command: String, _ file: String, _ state: StateOptions, _ region: RegionOptions, flags: [String] = []
    ) {
        self.init(["sluice", command, file] + flags + state.arguments + region.arguments)
    }

    /// Of a command that takes the Region from the state.
    init(_ command: String, _ file: String, _ state: StateOptions, flags: [String] = []) {
        self.init(["sluice", command, file] + flags + state.arguments)
    }

    /// Of a command whose plan says the Region.
    init(_ command: String, _ file: String, profile: String?) {
        self.init(["sluice", command, file] + (profile.map { ["--profile", $0] } ?? []))
    }

    /// Of a command about the state alone, `sluice state NAME FILE`.
    init(_ group: String, _ command: String, _ file: String, _ state: StateOptions, _ region: RegionOptions? = nil) {
        self.init(["sluice", group, command, file] + state.arguments + (region?.arguments ?? []))
    }

    /// Of a destroy that goes by the tags alone.
    init(destroying stack: String, lineage: String?, _ state: StateOptions, _ region: RegionOptions) {
        let chosen = lineage.map { ["--lineage", $0] } ?? []
        self.init(["sluice", "destroy", "--stack", stack] + chosen + state.arguments + region.arguments)
    }

    private init(_ words: [String]) { text = words.map(\.shellQuoted).joined(separator: " ") }
}

extension String {
    /// As a shell has to be given it.
    var shellQuoted: String {
        let isPlain = !isEmpty && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-/:=,@+".contains($0)) }
        return isPlain ? self : "'\(replacing("'", with: #"'\''"#))'"
    }
}
