import AWS
import AWSTesting
import SluiceCore
import SluiceEngine
import Testing

struct StateKeysTests {
    private static let digits = String(repeating: "0f", count: 32)
    /// The same 32 bytes.
    private static let base64 = String(repeating: "Dw8P", count: 10) + "Dw8="
    private let files = MemoryFileSystem(directories: ["/keys"])
    private let base = MemoryObjects()

    private func write(_ bytes: [UInt8], permissions: UInt16 = 0o600) throws {
        let file = try files.openFile(at: "/keys/state", .ifMissing)
        try file.resize(to: 0)
        try file.write(bytes, at: 0)
        try file.setPermissions(permissions)
    }

    private func keys(_ variables: [String: String] = [:]) -> StateKeys {
        StateKeys(files: files, environment: Environment(variables)) { _ throws(EndpointError) in
            preconditionFailure("KMS is not asked")
        }
    }

    private func store(_ source: String, _ variables: [String: String] = [:]) async throws -> any ObjectStore {
        try await keys(variables).sealing(base, at: "s3://b/p/", with: try StateKeySource(source))
    }

    private func words(_ source: String, _ variables: [String: String] = [:]) async throws -> String {
        let error = await #expect(throws: StateKeyError.self) { _ = try await store(source, variables) }
        return "\(try #require(error))"
    }

    @Test func `the same key in any of its forms opens what was sealed`() async throws {
        _ = try await store("env:KEY", ["KEY": Self.digits]).put([1], at: "state", if: nil)
        for text in [Self.digits.uppercased(), "\(Self.base64)\n"] {
            #expect(try await store("env:KEY", ["KEY": text]).object("state")?.bytes == [1])
        }
        for bytes in [Array(repeating: 0x0F, count: 32), Array("\(Self.digits)\r\n".utf8), Array(Self.base64.utf8)] {
            try write(bytes)
            #expect(try await store("file:/keys/state").object("state")?.bytes == [1])
        }
    }

    @Test(arguments: ["0f", digits.dropLast() + "g", digits + "0f", String(repeating: "0f", count: 16), "=", " "])
    func `what is no key is refused, and not repeated`(text: String) async throws {
        try write(Array(text.utf8))
        #expect(
            try await words("file:/keys/state")
                == "the key of the state, file:/keys/state: the file does not hold a key of 32 bytes; make one with: head "
                + "-c 32 /dev/urandom > FILE && chmod 600 FILE")
        #expect(
            try await words("env:KEY", ["KEY": text])
                == "the key of the state, env:KEY: the variable does not hold a key of 32 bytes; set it to 64 "
                + "hexadecimal digits, or the same 32 bytes in Base64")
    }

    @Test func `what is not there is told with what to do`() async throws {
        #expect(
            try await words("env:KEY")
                == "the key of the state, env:KEY: the variable is not set; set it to 64 hexadecimal digits, or the same "
                + "32 bytes in Base64")
        #expect(try await words("file:/keys/state").contains("there is no such file; make one with"))
    }

    @Test(arguments: [0o640, 0o604, 0o666, 0o610] as [UInt16])
    func `a key that others may read is refused`(permissions: UInt16) async throws {
        try write(Array(repeating: 0x0F, count: 32), permissions: permissions)
        #expect(
            try await words("file:/keys/state")
                == "the key of the state, file:/keys/state: others may read the file; chmod 600 /keys/state")
    }

    @Test func `without a key objects are kept as they are`() async throws {
        let store = try await keys().sealing(base, at: "s3://b/p/", with: nil)
        _ = try await store.put([1], at: "state", if: nil)
        #expect(base.object("state")?.bytes == [1])
    }
}
