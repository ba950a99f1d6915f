public import SluiceCore

extension State {
    /// What `sluice output --json` prints: the IDs, with the names that scripts rely on.
    public var outputsJSON: JSONValue {
        var json: JSONValue = ["format": 1, "stack": .string(stack), "region": .string(region)]
        for (name, value) in outputs.ids.object ?? [:] { json[name] = value }
        return json
    }
}

extension State.Outputs {
    /// As the state keeps them.
    var json: JSONValue {
        var json = ids
        json["vpcCidrBlocks"] = .strings(vpcBlocks.map(\.description))
        return json
    }

    fileprivate var ids: JSONValue {
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
    /// An array of IPv4 blocks.
    private func blocks() throws(JSONDecodingError) -> [IPv4CIDR] {
        var blocks: [IPv4CIDR] = []
        for item in try items() {
            guard let block = IPv4CIDR(try item.string()) else { throw item.invalid("is no block of IPv4 addresses") }
            blocks.append(block)
        }
        return blocks
    }

    /// The outputs of a state.
    func outputs() throws(JSONDecodingError) -> State.Outputs {
        var fields = try fields()
        let outputs = State.Outputs(
            vpc: try fields.optional("vpcId")?.string(), vpcBlocks: try fields.required("vpcCidrBlocks").blocks(),
            subnets: try fields.required("subnetIds").strings(),
            routeTables: try fields.required("routeTableIds").strings(),
            securityGroups: try fields.required("securityGroups").texts(),
            endpoints: try fields.required("vpcEndpoints").texts())
        try fields.finish()
        return outputs
    }
}
