import ArgumentParser
import SluiceEngine

/// Where the state of the stack is.
struct StateOptions: ParsableArguments {
    @Option(name: .customLong("state"), help: .init("The state file.", valueName: "file"), completion: .file())
    var file: String?

    @Option(
        name: .customLong("state-dir"),
        help: .init("The folder of the state file NAME.sluice.json; without it, the plan's.", valueName: "folder"),
        completion: .directory)
    var directory: String?

    func validate() throws {
        if file != nil, directory != nil { throw ValidationError("Give --state or --state-dir, not both.") }
        for place in [file, directory].compactMap(\.self) where place.contains("://") {
            throw ValidationError("--state and --state-dir take a path on this machine, not \(place).")
        }
    }

    /// Where the state of a stack is kept: where the options say, else beside its plan.
    ///
    /// - Parameter plan: the plan's path; without one, the current folder.
    func path(ofStack stack: String, besidePlan plan: String = "") throws(StatePath.InvalidName) -> StatePath {
        if let file { return try StatePath(file: file) }
        if let directory { return try StatePath(stack: stack, directory: directory) }
        return try StatePath(stack: stack, besidePlan: plan)
    }

    /// The same options, to be typed again.
    var arguments: [String] {
        [("--state", file), ("--state-dir", directory)].flatMap { name, value in value.map { [name, $0] } ?? [] }
    }
}
