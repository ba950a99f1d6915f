extension FakeEC2 {
    /// DeleteVpcEndpoints: succeeds as a call, and names those that it cannot delete.
    ///
    /// A deleted endpoint's routes go at once; it lingers as `deleting`, and its interfaces longer.
    ///
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVpcEndpoints.html>
    mutating func deleteVpcEndpoints(_ call: inout FakeCall) throws(FakeRefusal) -> XMLWriter {
        let ids = try call.requiredList("VpcEndpointId")
        try call.finish()
        var failed: [(id: String, refusal: FakeRefusal)] = []
        for id in ids {
            do throws(FakeRefusal) {
                try delete(try existing(FakeVpcEndpoint.self, id, call), at: call.now)
            } catch {
                failed.append((id, error))
            }
        }
        var xml = XMLWriter()
        xml.list("unsuccessful", failed) { xml, item in
            xml.text("resourceId", item.id)
            xml.element("error") { xml in
                xml.text("code", item.refusal.code)
                xml.text("message", item.refusal.message)
            }
        }
        return xml
    }

    private mutating func delete(_ endpoint: FakeVpcEndpoint, at now: Int64) throws(FakeRefusal) {
        // What is on its way already stays on it.
        guard endpoint.deletion == nil else {
            guard endpoint.state(at: now) == "deleting" else { throw .notFound(FakeVpcEndpoint.self, endpoint.id) }
            return
        }
        removeRoutes(of: endpoint.id, from: endpoint.routeTables)
        let delays = settings.delays
        let deletedAt =
            now + (endpoint.isInterface ? delays.deletion : delays.gatewayDeletion).microseconds
        world.endpoints.update(endpoint.id) { endpoint in
            endpoint.deletion = .init(
                deletedAt: deletedAt,
                interfacesGoneAt: deletedAt + (endpoint.isInterface ? delays.interfaces.microseconds : 0),
                forgottenAt: deletedAt + delays.remembrance.microseconds)
        }
        world.settle(at: now)
    }
}
