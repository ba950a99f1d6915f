import AWS

extension DescribeAvailabilityZones: ParameterStructure {
    init(_ members: inout Members) throws(Refusal) {
        self.init(
            zoneNames: try members.optional("ZoneNames"), zoneIds: try members.optional("ZoneIds"),
            allAvailabilityZones: try members.optional("AllAvailabilityZones"),
            filters: try members.optional("Filters"), dryRun: try members.optional("DryRun"))
    }
}
