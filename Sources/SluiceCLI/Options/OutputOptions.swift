import ArgumentParser
import Logging

/// How a command speaks.
struct OutputOptions: ParsableArguments {
    @Flag(help: "Print one JSON object on stdout, and events as lines of JSON on stderr.")
    var json = false

    @Flag(name: .customLong("no-color"), help: "Never use colors. NO_COLOR does the same.")
    var noColor = false

    @Option(help: "How much to log to stderr; debug logs every call to AWS.")
    var logLevel = Logger.Level.warning
}

extension Logger.Level: @retroactive ExpressibleByArgument {}
