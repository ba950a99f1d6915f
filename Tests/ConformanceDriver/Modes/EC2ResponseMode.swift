import AWS
import Foundation

/// Parses a response, by the function that says of every call what came of it.
struct EC2ResponseMode: Mode {
    func answer(_ request: [String: JSONValue]) throws(Refusal) -> [String: JSONValue] {
        var members = try Members(.object(request))
        let operation = try OperationCatalog.operation(in: &members)
        let status: Int = try members.required("statusCode")
        let body: Data = try members.required("bodyBase64")
        return try answer(to: operation, HTTPResponse(status: status, body: [UInt8](body)))
    }

    private func answer<Operation: CatalogOperation>(
        to operation: Operation.Type, _ response: HTTPResponse
    ) throws(Refusal) -> [String: JSONValue] {
        let service = OperationCatalog.service(of: operation)
        switch CallOutcome.reading(response, to: operation, of: service) {
        case .executed(let output, let requestID):
            return ["ok": JSONValue(reflecting: output), "requestId": requestID.map(JSONValue.string) ?? .null]
        case .notExecuted(.refused(let error)), .unknown(.serverError(_, .some(let error))):
            return serviceError(error)
        case .unknown(.serverError(let status, nil)):
            return unnamedError(status)
        case .unknown(.unreadable(_, let error)):
            throw Refusal(.malformed, "\(error)")
        case .unknown(.unexpectedStatus(let status)):
            try refuseMalformed(response.body)
            return unnamedError(status)
        case .notExecuted(let reason):
            throw Refusal(.internal, "\(reason)")
        case .unknown(let reason):
            throw Refusal(.internal, "\(reason)")
        }
    }

    /// To sluice an answer without a word that it knows is one whatever it is; a judge wants to know whether it is XML.
    private func refuseMalformed(_ body: [UInt8]) throws(Refusal) {
        do throws(XMLError) {
            _ = try ResponseDocument.parse(body)
        } catch {
            throw Refusal(.malformed, "\(error)")
        }
    }

    private func serviceError(_ error: EC2Error) -> [String: JSONValue] {
        [
            "serviceError": [
                "code": .string(error.code.rawValue),
                "message": .string(error.message),
                "requestId": error.requestID.map(JSONValue.string) ?? .null,
                "statusCode": .integer(error.httpStatus),
            ]
        ]
    }

    /// A page that a proxy or load balancer sent in place of an error.
    private func unnamedError(_ status: Int) -> [String: JSONValue] {
        serviceError(EC2Error(code: EC2Error.Code(rawValue: "HTTP\(status)"), message: "", httpStatus: status))
    }
}
