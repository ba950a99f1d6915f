import NIOCore
import SluiceCore
import SluiceEngine

/// A resolver that knows a few names, and no others.
struct FixedResolver: HostResolver {
    /// By name: loopback address and port, whatever port is asked for.
    var places: [String: (address: String, port: Int)] = [:]

    func addresses(
        of host: String, port: Int, within timeout: Duration
    ) async throws(ProbeFailure) -> [SocketAddress] {
        let place = places[host] ?? (address: host, port: port)
        guard let address = try? SocketAddress(ipAddress: place.address, port: place.port) else {
            throw ProbeFailure(.resolve, .unresolved)
        }
        return [address]
    }
}
