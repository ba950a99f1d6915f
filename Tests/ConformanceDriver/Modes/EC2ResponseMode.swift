import AWS
import Foundation

/// Parses the body of a response.
struct EC2ResponseMode: Mode {
    func answer(_ request: [String: JSONValue]) throws(Refusal) -> [String: JSONValue] {
        var members = try Members(.object(request))
        let operation = try OperationCatalog.operation(in: &members)
        let status: Int = try members.required("statusCode")
        let body: Data = try members.required("bodyBase64")
        do throws(XMLError) {
            return status < 300 ? try success(operation, [UInt8](body)) : try failure(status: status, [UInt8](body))
        } catch {
            throw Refusal(.malformed, "\(error)")
        }
    }

    private func success<Operation: CatalogOperation>(
        _ type: Operation.Type, _ body: [UInt8]
    ) throws(XMLError) -> [String: JSONValue] {
        let service = OperationCatalog.service(of: type)
        let root = try ResponseDocument.parse(
            body, expecting: "\(Operation.action)Response", namespace: service.namespace)
        let output = JSONValue(reflecting: try Operation.decode(root))
        var element: ResponseElement? = root
        for name in service.requestIDPath {
            element = try element?.child(name)
        }
        return ["ok": output, "requestId": try element.map(text) ?? .null]
    }

    private func text(of element: ResponseElement) throws(XMLError) -> JSONValue {
        .string(try element.text())
    }

    private func failure(status: Int, _ body: [UInt8]) throws(XMLError) -> [String: JSONValue] {
        let envelope: ErrorEnvelope
        do throws(XMLError) {
            let root = try ResponseDocument.parse(body)
            envelope = try ErrorEnvelope(root) ?? unknownError(status: status)
        } catch {
            guard status >= 500 else { throw error }
            envelope = unknownError(status: status)
        }
        return ["serviceError": .object(members(of: envelope, status: status))]
    }

    /// Stands for a page that a proxy or load balancer sent in place of an error.
    private func unknownError(status: Int) -> ErrorEnvelope {
        ErrorEnvelope(code: "HTTP\(status)", message: "", requestID: nil)
    }

    private func members(of envelope: ErrorEnvelope, status: Int) -> [String: JSONValue] {
        [
            "code": .string(envelope.code),
            "message": .string(envelope.message),
            "requestId": envelope.requestID.map(JSONValue.string) ?? .null,
            "statusCode": .integer(status),
        ]
    }
}
