import NIOCore
import NIOPosix
import NIOSSL
import SluiceCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension ProbeFailure.Problem {
    /// What an error of the network library means.
    init(_ error: any Error) {
        switch error {
        case let problem as Self: self = problem
        case let error as NIOConnectionError: self = Self.problem(connecting: error.connectionErrors.map(\.error))
        case let error as IOError: self = Self.problem(error)
        case let error as ChannelError: self = Self.problem(error)
        case NIOSSLError.uncleanShutdown: self = .closed
        case NIOSSLError.handshakeFailed(let error): self = Self.problem(handshaking: error)
        default: self = .other(Self.words(error))
        }
    }

    /// Of all addresses that were tried, the plainest word.
    private static func problem(connecting errors: [any Error]) -> Self {
        let problems = errors.map(Self.init)
        return problems.first { $0 == .refused } ?? problems.first { $0 == .timeout } ?? problems.first ?? .unreachable
    }

    private static func problem(_ error: IOError) -> Self {
        switch error.errnoCode {
        case ECONNREFUSED: .refused
        case ENETUNREACH, EHOSTUNREACH, EADDRNOTAVAIL: .unreachable
        case ETIMEDOUT: .timeout
        case ECONNRESET, EPIPE, ENOTCONN: .closed
        default: .other(words(error))
        }
    }

    private static func problem(_ error: ChannelError) -> Self {
        switch error {
        case .connectTimeout: .timeout
        case .alreadyClosed, .ioOnClosedChannel, .inputClosed, .outputClosed, .eof: .closed
        default: .other(words(error))
        }
    }

    /// A peer that does not speak TLS shows as an error of the protocol, one that hangs up as an error of a call.
    private static func problem(handshaking error: BoringSSLError) -> Self {
        switch error {
        case .syscallError, .zeroReturn: .closed
        case .sslError where words(error).contains("WRONG_VERSION_NUMBER"): .garbage
        default: .other(words(error))
        }
    }

    private static func words(_ error: any Error) -> String { String("\(error)".prefix(200)) }
}
