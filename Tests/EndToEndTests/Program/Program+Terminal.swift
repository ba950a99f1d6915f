import AWSTesting
import Foundation

extension Program {
    /// What somebody at a terminal got to see.
    struct Screen: Decodable {
        let seen: String
        let exitCode: Int32

        /// What a terminal was told, each command once: colours as `m`, moves as their letters.
        var commands: Set<String> {
            Set(seen.matches(of: /\u{1B}\[[0-9;?]*([A-Za-z])/).map { String($0.1) })
        }

        /// The text without what a terminal obeys, and with line feeds alone.
        var text: String {
            seen.replacing(/\r?\u{1B}\[[0-9;?]*[A-Za-z]/, with: "").replacing("\r\n", with: "\n")
        }
    }

    /// Runs the binary on a terminal of its own.
    ///
    /// - Parameter answers: what is to be waited for and what is typed then, in order.
    func onTerminal(_ arguments: [String], answers: [(String, String)] = []) async throws -> Screen {
        struct Script: Encodable {
            let command: [String]
            let environment: [String: String]
            let folder: String
            let answers: [[String]]
        }
        let script = Script(
            command: [Account.binary.path] + arguments,
            environment: ["TERM": "xterm"].merging(environment) { $1 }, folder: folder.path,
            answers: answers.map { [$0.0, $0.1] })
        let judge = Account.package.appending(path: "Tests/Judges/terminal.py")
        let answer = try await PythonEnvironment.located().output(
            of: String(contentsOf: judge, encoding: .utf8),
            arguments: [String(decoding: JSONEncoder().encode(script), as: UTF8.self)])
        return try JSONDecoder().decode(Screen.self, from: Data(answer.utf8))
    }
}
