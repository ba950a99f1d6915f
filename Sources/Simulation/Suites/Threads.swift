import Glibc

/// Threads of the system, because a story blocks the one that it is told on.
enum Threads {
    private final class Body: Sendable {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// Runs the same body on so many threads, and waits for all of them.
    static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
        for thread in (0..<count).map({ _ in start(body) }) { pthread_join(thread, nil) }
    }

    /// What a body comes to on a thread of its own; whoever waits for it keeps no thread from others.
    static func value<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            pthread_detach(start { continuation.resume(returning: body()) })
        }
    }

    private static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t {
        var thread = pthread_t()
        let argument = Unmanaged.passRetained(Body(body)).toOpaque()
        let problem = pthread_create(
            &thread, nil,
            { argument in
                if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
                return nil
            }, argument)
        precondition(problem == 0, "no thread can be made")
        return thread
    }
}
