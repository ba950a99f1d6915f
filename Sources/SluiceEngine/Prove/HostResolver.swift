public import NIOCore
public import SluiceCore

/// Finds the addresses that a name leads to.
public protocol HostResolver: Sendable {
    /// All addresses of a host, in the order in which they are to be tried; never none.
    ///
    /// - Throws: a failure of the stage `.resolve`: `.unresolved`, or `.timeout` where no answer comes in time.
    func addresses(
        of host: String, port: Int, within timeout: Duration
    ) async throws(ProbeFailure) -> [SocketAddress]
}
