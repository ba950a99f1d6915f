import AWS
import Logging

/// A transport that writes down what was asked and how it went: the action, never a parameter or a header.
struct LoggingTransport: Transport {
    let wrapped: any Transport
    let logger: Logger
    let time: any TimeSource

    func send(_ request: HTTPRequest, timeout: Duration) async throws(TransportError) -> HTTPResponse {
        let started = time.microseconds
        do {
            let response = try await wrapped.send(request, timeout: timeout)
            logger.debug(
                "\(request.action) at \(request.endpoint.host): \(response.status) in \(elapsed(since: started))")
            return response
        } catch {
            logger.debug("\(request.action) at \(request.endpoint.host): \(error) after \(elapsed(since: started))")
            throw error
        }
    }

    private func elapsed(since started: Int64) -> String { "\((time.microseconds - started) / 1000) ms" }
}

extension HTTPRequest {
    /// The action that the form in the body asks for.
    fileprivate var action: String {
        let form = String(decoding: body.prefix(128), as: UTF8.self)
        let parameter = form.split(separator: "&").first { $0.hasPrefix("Action=") }
        return parameter.map { String($0.dropFirst("Action=".count)) } ?? method
    }
}
