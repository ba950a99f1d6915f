import FoundationEssentials
import Subprocess

/// A program of this machine that the tests use as it is.
struct Tool: Sendable, Hashable {
    /// The name of its file.
    let name: String
    /// What Debian calls the package that it comes in.
    let package: String

    static let squid = Tool(name: "squid", package: "squid")
    static let squidPasswordCheck = Tool(name: "basic_ncsa_auth", package: "squid")
    static let tinyproxy = Tool(name: "tinyproxy", package: "tinyproxy")
    static let openssl = Tool(name: "openssl", package: "openssl")
    static let curl = Tool(name: "curl", package: "curl")

    /// Where programs lie that ordinary users have no path to, as daemons and their helpers do.
    private static let hiddenFolders = [
        "/usr/sbin", "/usr/local/sbin", "/usr/lib/squid", "/usr/lib64/squid", "/usr/libexec/squid",
        "/usr/local/opt/squid/libexec", "/opt/homebrew/opt/squid/libexec", "/opt/homebrew/sbin",
    ]

    /// The path of its file.
    ///
    /// - Throws: `ToolFailure` where it is not installed.
    func path() throws -> String {
        let searched = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":").map(String.init) ?? []
        let candidates = (searched + Self.hiddenFolders).map { "\($0)/\(name)" }
        guard let path = candidates.first(where: FileManager.default.isExecutableFile) else {
            throw ToolFailure("\(name) is not installed", fix: "run Scripts/setup, or install \(package)")
        }
        return path
    }

    /// Runs it to its end and returns what it wrote to standard output.
    ///
    /// - Throws: `ToolFailure` with its complaint when it ends with anything but 0.
    @discardableResult
    func output(of arguments: [String], input: String = "") async throws -> String {
        let (output, complaint) = try await outcome(of: arguments, input: input)
        if let complaint { throw ToolFailure("\(name) \(arguments.joined(separator: " ")): \(complaint)") }
        return output
    }

    /// Runs it to its end, and takes what it wrote to standard output however it ended.
    func text(from arguments: [String]) async throws -> String { try await outcome(of: arguments).output }

    private func outcome(
        of arguments: [String], input: String = ""
    ) async throws -> (output: String, complaint: String?) {
        let result = try await run(
            .path(.init(path())), arguments: Arguments(arguments), input: .string(input),
            output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
        return (result.standardOutput, result.terminationStatus.isSuccess ? nil : result.standardError)
    }
}

/// A program that tests need is missing, or did not do what it should.
public struct ToolFailure: Error, Sendable, CustomStringConvertible {
    /// What is wrong, and what helps where that is known.
    public let description: String

    init(_ explanation: String, fix: String? = nil) {
        description = fix.map { "\(explanation): \($0)" } ?? explanation
    }
}
