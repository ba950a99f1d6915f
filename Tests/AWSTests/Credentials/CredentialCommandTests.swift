import AWS
import Foundation
import Testing

struct CredentialCommandTests {
    private func command(_ text: String) -> CredentialCommand {
        CredentialCommand(text, setting: CredentialSetting("credential_process", in: "default"))
    }

    @Test(arguments: [
        ("/bin/x a  b\tc", ["/bin/x", "a", "b", "c"]), (#"/bin/x "a b" 'c d'"#, ["/bin/x", "a b", "c d"]),
        (#"/bin/x a\ b"#, ["/bin/x", "a b"]), (#"/bin/x "a\"b\\c\d""#, ["/bin/x", #"a"b\c\d"#]),
        (#"/bin/x 'a\b' ''"#, ["/bin/x", #"a\b"#, ""]), (#""/My Programs/x" a"b"c"#, ["/My Programs/x", "abc"]),
        ("aws-vault exec me", ["aws-vault", "exec", "me"]), ("./x y", ["./x", "y"]),
        ("/bin/x $HOME | y; z > f `w`", ["/bin/x", "$HOME", "|", "y;", "z", ">", "f", "`w`"]),
    ])
    func `words are parted as a shell does, and nothing else is done that a shell does`(
        _ text: String, _ words: [String]
    ) throws {
        #expect(try command(text).words() == words)
    }

    @Test(arguments: [
        ("", CredentialCommandFault.empty), (" \t ", .empty), ("'' x", .empty), ("/bin/x \"a", .unclosedQuote),
        ("/bin/x 'a", .unclosedQuote),
        (#"/bin/x a\"#, .unclosedQuote),
    ])
    func `what is no command is refused`(_ text: String, _ fault: CredentialCommandFault) {
        #expect(throws: fault) { try command(text).words() }
    }

    @Test func `a program's output is read, its errors are not`() async throws {
        let script = "printf out; printf canary >&2; cat"
        let output = try await SubprocessCommandRunner().output(of: ["/bin/sh", "-c", script])
        #expect(String(decoding: output, as: UTF8.self) == "out")
    }

    @Test(
        arguments: [
            (["/bin/sh", "-c", "exit 3"], .exited(3)), (["/bin/sh", "-c", "kill -9 $$"], .signaled(9)),
            (["/bin/sh", "-c", "head -c 70000 /dev/zero"], .printedTooMuch(limit: 65_536)),
            (["/nonexistent/program"], .notStarted("there is no such program")),
            (["no-such-program-anywhere"], .notStarted("there is no such program")),
            (["~/program"], .notStarted("there is no such program")),
        ] as [([String], CredentialCommandFault)])
    func `a program that fails is told apart by how`(_ words: [String], _ fault: CredentialCommandFault) async {
        await #expect(throws: fault) { try await SubprocessCommandRunner().output(of: words) }
    }

    @Test func `a name is looked up on the search path, and a path in the current folder`() async throws {
        let runner = SubprocessCommandRunner()
        #expect(String(decoding: try await runner.output(of: ["printf", "found"]), as: UTF8.self) == "found")
        let folder = FileManager.default.currentDirectoryPath
        let ascent = String(repeating: "../", count: folder.split(separator: "/").count)
        #expect(
            String(decoding: try await runner.output(of: ["\(ascent)bin/echo", "-n", "near"]), as: UTF8.self) == "near")
    }

    @Test func `whatever a program has started is ended with it`() async throws {
        let mark = FileManager.default.temporaryDirectory.appending(path: "pid-\(UUID())").path
        await #expect(throws: CredentialCommandFault.tookTooLong(seconds: 2)) {
            try await SubprocessCommandRunner(seconds: 2)
                .output(of: ["/bin/sh", "-c", "sleep 600 & echo $! > \(mark); wait"])
        }
        let pid = try #require(Int32(try String(contentsOfFile: mark, encoding: .utf8).dropLast()))
        try FileManager.default.removeItem(atPath: mark)
        for _ in 0..<100 where kill(pid, 0) == 0 { try await Task.sleep(for: .milliseconds(20)) }
        #expect(kill(pid, 0) != 0)
    }

    @Test func `a program that never ends is ended`() async throws {
        let mark = FileManager.default.temporaryDirectory.appending(path: "pid-\(UUID())").path
        await #expect(throws: CredentialCommandFault.tookTooLong(seconds: 5)) {
            try await SubprocessCommandRunner(seconds: 5)
                .output(of: ["/bin/sh", "-c", "echo $$ > \(mark); exec sleep 600"])
        }
        let pid = try #require(Int32(try String(contentsOfFile: mark, encoding: .utf8).dropLast()))
        try FileManager.default.removeItem(atPath: mark)
        #expect(kill(pid, 0) != 0)
    }
}
