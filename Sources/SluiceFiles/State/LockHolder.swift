public import SluiceCore

/// Who holds the lock of a state: the content of the lock file, for a message to whoever has to wait.
public struct LockHolder: Hashable, Sendable {
    /// Its number on its host.
    public var processID: Int32
    /// The name of the machine that it runs on.
    public var host: String
    /// The command line, without anything secret.
    public var command: String
    /// When it took the lock.
    public var started: Timestamp

    /// A process that takes the lock.
    public init(processID: Int32, host: String, command: String, started: Timestamp) {
        self.processID = processID
        self.host = host
        self.command = command
        self.started = started
    }

    /// The whole lock file.
    public var bytes: [UInt8] { json.bytes() + "\n".utf8 }

    var json: JSONValue {
        [
            "pid": .int(processID), "host": .string(host), "command": .string(command),
            "started": .string(started.rfc3339),
        ]
    }

    /// Reads a lock file; nil where it is empty or only half written, as it may be for a moment.
    public init?(parsing bytes: [UInt8]) {
        guard let json = try? JSONValue(parsing: bytes) else { return nil }
        self.init(json)
    }

    init?(_ json: JSONValue) {
        guard let processID = json["pid"]?.int.flatMap(Int32.init(exactly:)), let host = json["host"]?.string,
            let command = json["command"]?.string,
            let started = json["started"]?.string.flatMap(Timestamp.init(rfc3339:))
        else { return nil }
        self.init(processID: processID, host: host, command: command, started: started)
    }
}

extension LockHolder: CustomStringConvertible {
    /// As a person reads it.
    public var description: String {
        "\(command) (process \(processID) on \(host), since \(started.rfc3339))"
    }
}
