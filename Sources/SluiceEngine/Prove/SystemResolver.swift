import Dispatch
public import NIOCore
import NIOPosix
public import SluiceCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Asks the system, as every other program on this machine does: `/etc/hosts`, then its name servers.
public struct SystemResolver: HostResolver {
    /// A resolver.
    public init() {}

    /// What `getaddrinfo` answers; a look-up that takes longer than allowed goes on in its thread, unheard.
    public func addresses(
        of host: String, port: Int, within timeout: Duration
    ) async throws(ProbeFailure) -> [SocketAddress] {
        if let address = try? SocketAddress(ipAddress: host, port: port) { return [address] }
        let addresses: [SocketAddress]
        do { addresses = try await Self.lookUp(host, port, within: TimeAmount(timeout)).get() } catch {
            throw ProbeFailure(.resolve, ProbeFailure.Problem(error))
        }
        guard !addresses.isEmpty else { throw ProbeFailure(.resolve, .unresolved) }
        return addresses
    }

    /// Whichever comes first, the answer or the alarm; a promise does not take the second.
    private static func lookUp(_ host: String, _ port: Int, within limit: TimeAmount) -> EventLoopFuture<
        [SocketAddress]
    > {
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        let first = loop.makePromise(of: [SocketAddress].self)
        let alarm = loop.scheduleTask(in: limit) { first.fail(ProbeFailure.Problem.timeout) }
        // Threads of Dispatch rather than of a pool: names that hang must not hold up the others.
        DispatchQueue.global().async {
            first.succeed(lookUp(host, port))
            alarm.cancel()
        }
        return first.futureResult
    }

    private static func lookUp(_ host: String, _ port: Int) -> [SocketAddress] {
        var hints = addrinfo()
        hints.ai_socktype = streamSocket
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, String(port), &hints, &list) == 0 else { return [] }
        defer { freeaddrinfo(list) }
        return sequence(first: list) { $0?.pointee.ai_next }.prefix { $0 != nil }
            .compactMap { $0.flatMap { address($0.pointee) } }
    }

    private static func address(_ entry: addrinfo) -> SocketAddress? {
        guard let pointer = UnsafeRawPointer(entry.ai_addr) else { return nil }
        return switch entry.ai_family {
        case AF_INET: SocketAddress(pointer.loadUnaligned(as: sockaddr_in.self))
        case AF_INET6: SocketAddress(pointer.loadUnaligned(as: sockaddr_in6.self))
        default: nil
        }
    }

    private static var streamSocket: CInt {
        #if canImport(Glibc)
        CInt(SOCK_STREAM.rawValue)
        #else
        SOCK_STREAM
        #endif
    }
}
