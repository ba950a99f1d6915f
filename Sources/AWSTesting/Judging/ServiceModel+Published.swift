import FoundationEssentials

extension ServiceModel {
    /// The models of EC2 and STS as AWS publishes them with botocore.
    public static func published(from python: PythonEnvironment) async throws -> [ServiceModel] {
        let json = try await python.output(of: program)
        return try JSONDecoder().decode([ServiceModel].self, from: Data(json.utf8))
    }

    /// Prints the models reduced to what `ServiceModel` holds, with each member under its name on the wire.
    ///
    /// In EC2's protocol that is its `queryName`, else its `locationName` with a capital letter, else its own name;
    /// in STS's its `locationName`, else its own.
    private static let program = """
        import json
        from botocore.session import get_session

        def wire_name(protocol, name, member):
            if protocol != "ec2":
                return member.get("locationName", name)
            location = member.get("locationName", name)
            return member.get("queryName", location[:1].upper() + location[1:])

        def reduced(protocol, shape):
            names = {n: wire_name(protocol, n, m) for n, m in shape.get("members", {}).items()}
            full = {
                "kind": {"character": "string"}.get(shape["type"], shape["type"]),
                "members": {names[n]: m["shape"] for n, m in shape.get("members", {}).items()},
                "required": [names[n] for n in shape.get("required", [])],
                "element": shape.get("member", {}).get("shape"),
                "values": shape.get("enum"),
                "min": shape.get("min"),
                "max": shape.get("max"),
            }
            return {key: value for key, value in full.items() if value not in (None, [], {})}

        def inputs(shapes, actions):
            reached, pending = {}, list(actions.values())
            while pending:
                name = pending.pop()
                if name not in reached:
                    shape = reached[name] = shapes[name]
                    children = list(shape.get("members", {}).values())
                    children += [shape["member"]] if "member" in shape else []
                    pending += [child["shape"] for child in children]
            return reached

        def model(service, version):
            source = get_session().get_data(f"{service}/{version}/service-2")
            protocol = source["metadata"]["protocol"]
            shapes = {"": {"type": "structure"}, **source["shapes"]}
            actions = {
                name: operation.get("input", {}).get("shape", "")
                for name, operation in source["operations"].items()
            }
            reached = inputs(shapes, actions)
            return {
                "service": service,
                "version": version,
                "listForm": "flat" if protocol == "ec2" else "member",
                "actions": actions,
                "shapes": {name: reduced(protocol, shape) for name, shape in reached.items()},
            }

        print(json.dumps([model("ec2", "2016-11-15"), model("sts", "2011-06-15")]))
        """
}
