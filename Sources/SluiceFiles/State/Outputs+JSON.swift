public import SluiceCore

extension State {
    /// What `sluice output --json` prints: the IDs, with the names that scripts rely on.
    public var outputsJSON: JSONValue {
        var json: JSONValue = ["format": 1, "stack": .string(stack), "region": .string(region)]
        for (name, value) in outputs.json.object ?? [:] { json[name] = value }
        return json
    }
}

extension State.Outputs {
    var json: JSONValue {
        [
            "vpcId": vpc.map { .string($0) } ?? .null,
            "subnetIds": .strings(subnets),
            "routeTableIds": .strings(routeTables),
            "securityGroups": .texts(securityGroups),
            "vpcEndpoints": .texts(endpoints),
        ]
    }
}

extension JSONCursor {
    /// The outputs of a state.
    func outputs() throws(JSONDecodingError) -> State.Outputs {
        var fields = try fields()
        let outputs = State.Outputs(
            vpc: try fields.optional("vpcId")?.string(), subnets: try fields.required("subnetIds").strings(),
            routeTables: try fields.required("routeTableIds").strings(),
            securityGroups: try fields.required("securityGroups").texts(),
            endpoints: try fields.required("vpcEndpoints").texts())
        try fields.finish()
        return outputs
    }
}
