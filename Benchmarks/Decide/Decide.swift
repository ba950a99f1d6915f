import ManyObjects
import SluiceCore

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Prints how long sluice takes to decide what a plan with many objects comes to, as one line of JSON.
///
/// `decide OBJECTS create|unchanged|retag|destroy ROUNDS`: one process a case, so that its peak memory is its own.
@main
struct Decide {
    /// What the account is like, and what is wanted of it.
    enum Case: String, CaseIterable {
        /// Nothing is there.
        case create
        /// Everything is there, as it should be.
        case unchanged
        /// Everything is there, and the plan has one more tag for all of it.
        case retag
        /// Everything is there, and goes.
        case destroy
    }

    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.count == 3, let objects = arguments.first.flatMap({ Int($0) }), objects > 0,
            let kind = Case(rawValue: arguments[2]), let rounds = Int(arguments[3]), rounds > 0
        else {
            let cases = Case.allCases.map(\.rawValue).joined(separator: "|")
            _ = "usage: decide OBJECTS \(cases) ROUNDS\n".withCString { write(STDERR_FILENO, $0, strlen($0)) }
            exit(64)
        }
        let subject = try Subject(objects: objects, kind)
        let before = Process.peakBytes()
        let times = (0..<rounds).map { _ in Process.cpuSeconds { subject.decide() } }
        let parts = subject.parts()
        print(
            """
            {"objects":\(subject.objects),"case":"\(kind)","calls":\(subject.decide().calls),\
            "cpuSeconds":[\(times.map { String($0) }.joined(separator: ","))],\
            "parts":{\(parts.map { "\"\($0)\":\($1)" }.joined(separator: ","))},\
            "inputBytes":\(before),"peakBytes":\(Process.peakBytes())}
            """)
    }
}
