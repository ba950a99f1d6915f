/// One emulator of each kind, with the models to judge requests by, for all tests of a process; started when it is first
/// asked for.
///
/// A shared instance and an unstructured task, which the product has nowhere: starting costs seconds, and a test process
/// has no scope around all its suites in which a child task could live. The process's end is the server's end.
public actor SharedEmulator {
    /// The process's emulators.
    public static let shared = SharedEmulator()

    private var starting: [Emulator: Task<String, any Error>] = [:]
    private var loadingModels: Task<[ServiceModel], any Error>?

    private init() {}

    /// The URL of an emulator, which is started if need be; without a slash at the end.
    public func endpoint(of emulator: Emulator) async throws -> String {
        let task = starting[emulator] ?? Task { try await Self.start(emulator) }
        starting[emulator] = task
        return try await task.value
    }

    /// The models of EC2 and STS, read if need be.
    public func models() async throws -> [ServiceModel] {
        let task = loadingModels ?? Task { try await ServiceModel.published(from: .located()) }
        loadingModels = task
        return try await task.value
    }

    /// Starts a server whose scope does not end before the process does.
    private static func start(_ emulator: Emulator) async throws -> String {
        let (endpoints, announcement) = AsyncThrowingStream<String, any Error>.makeStream()
        Task {
            do {
                try await run(emulator) { endpoint in
                    announcement.yield(endpoint)
                    while true { try await Task.sleep(for: .seconds(3600)) }
                }
            } catch {
                announcement.finish(throwing: error)
            }
        }
        for try await endpoint in endpoints { return endpoint }
        throw PythonFailure(explanation: "the emulator was not announced")
    }

    private static func run(_ emulator: Emulator, _ body: (String) async throws -> Void) async throws {
        switch emulator {
        case .moto: try await MotoServer.with { try await body($0.endpoint) }
        case .miniStack: try await MiniStackServer.with { try await body($0.endpoint) }
        }
    }
}
