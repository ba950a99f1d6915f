import AWS
import Testing

@testable import Simulation

struct VirtualMachineTests {
    private let time = VirtualTime(start: 0)

    @Test func `sleepers wake in the order of their moments, and an hour takes no time`() throws {
        let woken = try VirtualMachine.run(at: time) { [time] in
            await withTaskGroup(of: String.self) { group in
                for (name, span) in [("late", Duration.seconds(3600)), ("soon", .seconds(1)), ("then", .seconds(60))] {
                    group.addTask {
                        try? await time.sleep(for: span)
                        return "\(name) \(time.microseconds)"
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
        }
        #expect(woken == ["soon 1000000", "then 60000000", "late 3600000000"])
    }

    @Test func `a sleeper that is cancelled wakes at once`() throws {
        let moment = try VirtualMachine.run(at: time) { [time] in
            await withTaskGroup(of: Bool.self) { group in
                group.addTask {
                    do { try await time.sleep(for: .seconds(3600)) } catch { return true }
                    return false
                }
                group.cancelAll()
                return await group.next() == true ? time.microseconds : -1
            }
        }
        #expect(moment == 0)
    }

    @Test func `work that nothing will ever wake is told from work that takes long`() {
        #expect(throws: VirtualMachine.Endless.self) {
            try VirtualMachine.run(at: time) {
                await withUnsafeContinuation { (_: UnsafeContinuation<Void, Never>) in }
            }
        }
    }

    @Test func `actors and functions that run concurrently keep to the one thread`() throws {
        let threads = try VirtualMachine.run(at: time) {
            async let one = Hopper.elsewhere()
            async let two = Hopper().thread()
            return await [one, two, Hopper.elsewhere()]
        }
        #expect(Set(threads).count == 1)
        #expect(threads.first == Hopper.here())
    }
}

/// Something that hops wherever it may.
private actor Hopper {
    func thread() -> UInt { Self.here() }

    @concurrent static func elsewhere() async -> UInt { here() }

    nonisolated static func here() -> UInt { Thread.current }
}
