import FoundationEssentials
import SeededRandom
import Synchronization

/// Disturbs calls as a control file says, which is read anew at every call.
public final class FaultControl: Sendable {
    private struct Course {
        var calls: [String: Int] = [:]
        var random: SplitMix64
    }

    private let path: String
    private let complain: @Sendable (String) -> Void
    private let course: Mutex<Course>

    /// - Parameters:
    ///   - path: the file; while there is none, nothing is disturbed.
    ///   - seed: what shares are drawn by.
    ///   - complain: told what is wrong with the file; calls pass meanwhile.
    public init(path: String, seed: UInt64 = 1, complain: @escaping @Sendable (String) -> Void) {
        self.path = path
        self.complain = complain
        course = Mutex(Course(random: SplitMix64(seed: seed)))
    }

    /// What happens to a call.
    public func intervention(for request: RecordedRequest, on server: FakeEC2Server) async -> Intervention {
        let call = course.withLock { course in
            course.calls[request.action, default: 0] += 1
            return course.calls[request.action, default: 0]
        }
        guard let script else { return .pass }
        try? await Task.sleep(for: .milliseconds(script.latencyMilliseconds ?? 0))
        let fault = course.withLock { script.fault(for: request.action, call: call, using: &$0.random) }
        guard let fault else { return .pass }
        return await intervention(of: fault, for: request, on: server)
    }

    private func intervention(
        of fault: FaultScript.Fault, for request: RecordedRequest, on server: FakeEC2Server
    ) async -> Intervention {
        switch fault.do {
        case "reset": return .afterUpstream { _ in .reset }
        case "cutHead": return .afterUpstream { .cutHead($0, bytes: fault.bytes ?? 20) }
        default:
            guard let disturbance = fault.disturbance else {
                complain("\(path): there is no fault named \(fault.do)")
                return .pass
            }
            return await server.intervention(for: disturbance, of: request)
        }
    }

    private var script: FaultScript? {
        guard let bytes = FileManager.default.contents(atPath: path), !bytes.isEmpty else { return nil }
        do { return try JSONDecoder().decode(FaultScript.self, from: bytes) } catch {
            complain("\(path): \(error)")
            return nil
        }
    }
}
