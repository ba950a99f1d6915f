import AWS
import FoundationEssentials
import Logging

/// The one place where real clocks, transports, stores and streams are chosen; commands get them from here.
///
/// Nothing of the network is touched before a command asks for an engine.
struct Composition: Sendable {
    let environment: AWS.Environment
    let time: any TimeSource
    let console: Console
    var renderer: any Renderer
    let signals: StopSignals
    let logger: Logger
    let isJSON: Bool
    /// The profile of AWS's files that the command line names.
    let profile: String?
    /// Those that a fleet shares; nil for a command about one stack, which opens some when it needs them.
    var connections: AWSConnections?
    /// Waits for the other stacks of a fleet, so that all look at the account at once.
    var assemble: @Sendable () async -> Void = {}

    /// For this process, and a command with these options.
    init(_ options: OutputOptions, profile: String? = nil) {
        self.profile = profile
        environment = AWS.Environment(ProcessInfo.processInfo.environment)
        let time = SystemTime()
        self.time = time
        let console = Console(environment: environment, allowsColor: !options.noColor)
        self.console = console
        isJSON = options.json
        renderer = options.json ? JSONRenderer(console: console) : HumanRenderer(console: console, time: time)
        signals = StopSignals { [renderer] in renderer.alert($0) }
        logger = Logger(label: "sluice") { _ in
            ConsoleLogHandler(console: console, isJSON: options.json, logLevel: options.logLevel)
        }
    }

    /// Whether somebody is there who can be asked.
    var canAsk: Bool { !isJSON && POSIX.isTerminal(0) }
}
