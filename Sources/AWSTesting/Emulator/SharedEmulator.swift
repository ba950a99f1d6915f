/// One emulator, with the models to judge requests by, for all tests of a process; started when it is first asked for.
///
/// A shared instance and an unstructured task, which the product has nowhere: starting costs seconds, and a test process
/// has no scope around all its suites in which a child task could live. The process's end is the server's end.
public actor SharedEmulator {
    /// The process's one emulator.
    public static let shared = SharedEmulator()

    private var startingServer: Task<MotoServer, any Error>?
    private var loadingModels: Task<[ServiceModel], any Error>?

    private init() {}

    /// The server, started if need be.
    public func server() async throws -> MotoServer {
        let task = startingServer ?? Task { try await Self.startServer() }
        startingServer = task
        return try await task.value
    }

    /// The models of EC2 and STS, read if need be.
    public func models() async throws -> [ServiceModel] {
        let task = loadingModels ?? Task { try await ServiceModel.published(from: .located()) }
        loadingModels = task
        return try await task.value
    }

    /// Starts a server whose scope does not end before the process does.
    private static func startServer() async throws -> MotoServer {
        let (servers, announcement) = AsyncThrowingStream<MotoServer, any Error>.makeStream()
        Task {
            do {
                try await MotoServer.with { server in
                    announcement.yield(server)
                    while true { try await Task.sleep(for: .seconds(3600)) }
                }
            } catch {
                announcement.finish(throwing: error)
            }
        }
        for try await server in servers { return server }
        throw PythonFailure(explanation: "the emulator was not announced")
    }
}
