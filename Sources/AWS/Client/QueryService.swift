/// What the Query protocol needs to know about a service.
package struct QueryService: Hashable, Sendable {
    /// The name that signatures carry.
    let signingName: String
    /// The version of the API that requests ask for.
    package var apiVersion: String
    /// What the namespace of every answer begins with.
    let namespace: String
    /// The elements that lead from an answer's root to the request's number.
    let requestIDPath: [String]

    /// Elastic Compute Cloud.
    package static let ec2 = QueryService(
        signingName: "ec2", apiVersion: "2016-11-15", namespace: "http://ec2.amazonaws.com/doc/",
        requestIDPath: ["requestId"])

    /// Security Token Service.
    package static let sts = QueryService(
        signingName: "sts", apiVersion: "2011-06-15", namespace: "https://sts.amazonaws.com/doc/",
        requestIDPath: ["ResponseMetadata", "RequestId"])

    /// A call's parameters, with what every call of the service begins with.
    package func parameters<Operation: QueryOperation>(of operation: Operation) -> QueryParameters {
        var query = QueryParameters()
        query.append("Action", Operation.action)
        query.append("Version", apiVersion)
        operation.encode(into: &query)
        return query
    }

    /// The number of the request that an answer belongs to; an answer without one is as good.
    func requestID(in root: ResponseElement) -> String? {
        var element: ResponseElement? = root
        for name in requestIDPath {
            element = try? element?.child(name)
        }
        return try? element?.text()
    }
}
