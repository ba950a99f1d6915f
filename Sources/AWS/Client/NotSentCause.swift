/// What kept a request from being sent.
public enum NotSentCause: Error, Hashable, Sendable {
    /// The endpoint is plain http and not on this machine; nothing may be sent there.
    case plainHTTP(host: String)
    /// The host's name could not be resolved.
    case name(String)
    /// No connection came about in time, or it was refused; the text says which.
    case connect(String)
    /// The TLS handshake failed, most often because the certificate was not accepted.
    case tls(String)
    /// The proxy did not open a way to the endpoint.
    case proxy(String)
    /// The client has been shut down.
    case shutDown
    /// The calling task was cancelled first.
    case cancelled
    /// Something else, in the words of the HTTP library.
    case other(String)
}
