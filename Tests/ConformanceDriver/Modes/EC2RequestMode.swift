import AWS

/// Serialises parameters to the body of a request.
struct EC2RequestMode: Mode {
    func answer(_ request: [String: JSONValue]) throws(Refusal) -> [String: JSONValue] {
        var members = try Members(.object(request))
        let operation = try OperationCatalog.operation(in: &members)
        let version: String = try members.required("apiVersion")
        let parameters: JSONValue = try members.optional("params") ?? [:]
        return [
            "method": "POST",
            "path": "/",
            "contentType": .string(QueryParameters.contentType),
            "body": .string(try body(operation, version: version, parameters: parameters)),
        ]
    }

    private func body<Operation: CatalogOperation>(
        _ type: Operation.Type, version: String, parameters: JSONValue
    ) throws(Refusal) -> String {
        var query = QueryParameters()
        query.append("Action", Operation.action)
        query.append("Version", version)
        try Operation(parameters).encode(into: &query)
        return query.formBody
    }
}
