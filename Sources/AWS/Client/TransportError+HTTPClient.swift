import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

extension TransportError {
    /// What an error of the HTTP library means.
    ///
    /// Whether the request may have been sent is known from its body; the error only names the cause. Where the body
    /// says nothing, an error that comes before any connection is the one proof.
    init(_ error: any Error, mayHaveBeenSent: Bool) {
        if !mayHaveBeenSent {
            self = .notSent(NotSentCause(error))
        } else if let cause = NotSentCause(beforeConnection: error) {
            self = .notSent(cause)
        } else {
            self = .lost(LostCause(error))
        }
    }
}

extension NotSentCause {
    fileprivate init(_ error: any Error) {
        if let cause = Self(beforeConnection: error) {
            self = cause
        } else if error is CancellationError || error as? HTTPClientError == .cancelled {
            self = .cancelled
        } else if error as? LostCause == .timeout {
            self = .connect("timed out")
        } else if error is NIOSSLError || error is NIOSSLExtraError || error is BoringSSLError {
            self = .tls("\(error)")
        } else if error is ChannelError || error as? HTTPClientError == .remoteConnectionClosed {
            self = .connect("the connection was closed before it was used")
        } else if error is IOError {
            self = .connect("\(error)")
        } else {
            self = .other("\(error)")
        }
    }

    /// The cause, if the error can only arise before a connection to the endpoint stands.
    fileprivate init?(beforeConnection error: any Error) {
        if let error = error as? NIOConnectionError {
            self = error.connectionErrors.isEmpty ? .name(error.host) : Self(connecting: error.connectionErrors)
        } else if let error = error as? IOError, error.errnoCode == ECONNREFUSED {
            self = .connect("connection refused")
        } else if let error = error as? HTTPClientError {
            self.init(beforeConnection: error)
        } else {
            return nil
        }
    }

    private init?(beforeConnection error: HTTPClientError) {
        switch error {
        case .connectTimeout: self = .connect("timed out")
        case .getConnectionFromPoolTimeout: self = .connect("no connection was free in time")
        case .tlsHandshakeTimeout: self = .tls("timed out")
        case .httpProxyHandshakeTimeout: self = .proxy("timed out")
        case .proxyAuthenticationRequired: self = .proxy("user and password are missing or wrong")
        case .invalidProxyResponse: self = .proxy("it refused CONNECT")
        case .alreadyShutdown: self = .shutDown
        default: return nil
        }
    }

    /// The cause of failing at every address that a name has.
    private init(connecting failures: [SingleConnectionFailure]) {
        let areRefused = failures.allSatisfy { ($0.error as? IOError)?.errnoCode == ECONNREFUSED }
        self = .connect(
            areRefused ? "connection refused" : failures.map { "\($0.error)" }.joined(separator: "; "))
    }
}

extension LostCause {
    fileprivate init(_ error: any Error) {
        if let cause = error as? LostCause {
            self = cause
        } else if let error = error as? NIOTooManyBytesError {
            self = .tooLarge(limit: error.maxBytes ?? 0)
        } else if error is CancellationError {
            self = .cancelled
        } else if let error = error as? HTTPClientError {
            self.init(error)
        } else if error is IOError || error is ChannelError || error as? NIOSSLError == .uncleanShutdown
            || error as? HTTPParserError == .invalidEOFState
        {
            self = .closed
        } else {
            self = .other("\(error)")
        }
    }

    private init(_ error: HTTPClientError) {
        switch error {
        case .readTimeout, .writeTimeout, .deadlineExceeded: self = .timeout
        case .remoteConnectionClosed: self = .closed
        case .cancelled: self = .cancelled
        default: self = .other("\(error)")
        }
    }
}
