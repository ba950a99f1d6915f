import AWS

/// Serialises parameters to the body of a request, by the function that makes the bodies of all calls.
struct EC2RequestMode: Mode {
    func answer(_ request: [String: JSONValue]) throws(Refusal) -> [String: JSONValue] {
        var members = try Members(.object(request))
        let operation = try OperationCatalog.operation(in: &members)
        var service = OperationCatalog.service(of: operation)
        service.apiVersion = try members.required("apiVersion")
        let parameters: JSONValue = try members.optional("params") ?? [:]
        return [
            "method": "POST",
            "path": "/",
            "contentType": .string(QueryParameters.contentType),
            "body": .string(try body(operation, of: service, parameters)),
        ]
    }

    private func body<Operation: CatalogOperation>(
        _ type: Operation.Type, of service: QueryService, _ parameters: JSONValue
    ) throws(Refusal) -> String {
        service.parameters(of: try Operation(parameters)).formBody
    }
}
