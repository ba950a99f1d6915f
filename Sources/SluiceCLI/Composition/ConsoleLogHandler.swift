import Logging
import SluiceFiles

/// Writes logs to stderr: a line of text, or of JSON.
struct ConsoleLogHandler: LogHandler {
    let console: Console
    let isJSON: Bool
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        guard isJSON else { return console.say("\(event.level): \(event.message.description.visible)") }
        let json: JSONValue = [
            "event": "log", "level": .string(event.level.rawValue), "message": .string(event.message.description),
        ]
        console.say(json.text())
    }
}
