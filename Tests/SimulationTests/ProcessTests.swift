import SluiceEngine
import Testing

@testable import Simulation

struct ProcessTests {
    private let time = VirtualTime(start: 0)
    private let disk = MemoryFileSystem()

    private func files(_ troubles: [TroublePoint]) -> (SimulatedProcess, ProcessFileSystem) {
        let process = SimulatedProcess(number: 0, time: time)
        return (process, ProcessFileSystem(disk, of: process, Trouble(troubles)))
    }

    @Test func `a process that is killed in the middle of writing leaves half`() throws {
        let (process, files) = files([TroublePoint(MishapPoint(0, .file, 2), .file(.torn, .kill))])
        let file = try files.openFile(at: "/a", .ifMissing)
        #expect(throws: FileSystemError.self) { try file.write([1, 2, 3, 4], at: 0) }
        #expect(disk.contents(of: "/a") == [1, 2])
        #expect(process.death == .kill)
    }

    @Test func `the dead change nothing and read nothing`() throws {
        let (process, files) = files([])
        process.die(.kill)
        #expect(throws: FileSystemError.self) { try files.openFile(at: "/a", .ifMissing) }
        #expect(throws: FileSystemError.self) { try files.contents(of: "/a") }
        #expect(disk.paths.isEmpty)
    }

    @Test func `a full disk takes no more bytes, and syncs those that it has`() throws {
        let (process, files) = files([TroublePoint(MishapPoint(0, .file, 2), .diskFull)])
        let file = try files.openFile(at: "/a", .ifMissing)
        #expect(throws: FileSystemError.self) { try file.write([1], at: 0) }
        #expect(throws: FileSystemError.self) { try file.reserve(1) }
        try file.sync()
        #expect(!process.isDead)
    }

    @Test func `death wakes whoever waits in the process, and nobody else`() throws {
        let moments = try VirtualMachine.run(at: time) { [time] in
            let process = SimulatedProcess(number: 0, time: time)
            async let inside: Bool = (try? await ProcessTime(process: process).sleep(for: .seconds(100))) == nil
            async let outside: Bool = (try? await time.sleep(for: .seconds(5))) == nil
            try? await time.sleep(for: .seconds(1))
            process.die(.kill)
            let wasWoken = await inside
            return (wasWoken, time.microseconds, await outside, time.microseconds)
        }
        #expect(moments == (true, 1_000_000, false, 5_000_000))
    }
}
