import ArgumentParser
import SluiceCore

/// How changes are made.
struct RunOptions: ParsableArguments {
    static let defaultParallelism = 16

    @Flag(help: "Do not ask before anything is changed.")
    var autoApprove = false

    @Option(help: .init("Changes in flight at once.", valueName: "n"))
    var parallelism = Self.defaultParallelism

    @Option(help: .init("How long to wait for another run to end: 60s, 5m, 2h.", valueName: "duration"))
    var lockTimeout = TimeSpan(duration: .zero)

    @Flag(
        help: .init(
            "Where the answer to a call is lost, wait until it can not be carried out any more (20 minutes) instead of sending it again."
        ))
    var waitFence = false

    @Option(
        help: .init("Write every event as a line of JSON to this file or pipe, too, as it happens.", valueName: "file"),
        completion: .file())
    var events: String?

    @Option(
        help: .init("Draw when each call was sent and what it waited for, as an HTML page.", valueName: "file.html"),
        completion: .file(extensions: ["html"]))
    var timeline: String?

    func validate() throws {
        guard (1...256).contains(parallelism) else {
            throw ValidationError("--parallelism is a number from 1 to 256.")
        }
    }

    /// Looking goes on side by side however few changes do: a dozen questions must not queue for one connection.
    var connections: Int { max(parallelism, Self.defaultParallelism) }

    var settings: RunSettings {
        var settings = RunSettings()
        settings.parallelism = parallelism
        settings.waitsForFence = waitFence
        settings.waitsForVisibility = true
        return settings
    }
}
