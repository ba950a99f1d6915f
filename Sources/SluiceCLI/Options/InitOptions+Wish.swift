import SluiceCore
import SluiceFiles

extension InitOptions {
    /// What the options say of the plan, or all of their mistakes at once.
    ///
    /// - Parameter region: the Region of the plan, as far as it is known.
    func wish(region: String?) throws(Failure) -> PlanWish {
        var values = PlanValues()
        var wish = PlanWish()
        wish.name = name.flatMap { values.name($0, at: "--name") }
        wish.region = region.flatMap { values.region($0, at: "--region") }
        wish.platform = platform.flatMap { values.platform($0, at: "--platform") } ?? wish.platform
        wish.proxy = proxy.flatMap { values.proxy($0, at: "--proxy") }
        wish.destination = destination.flatMap { values.destination($0, at: "--destination") }
        if let vpc { _ = values.vpc(vpc, at: "--vpc") }
        if cidr != nil || zones != nil { wish.network = network(&values, in: region ?? PlanWish.exampleRegion) }
        guard values.errors.isEmpty else { throw Failure(.usage, values.errors) }
        return wish
    }

    /// The Region that the zones are in.
    var zoneRegion: String? { zoneNames?.first.flatMap(NameRules.region(ofZone:)) }

    private func network(_ values: inout PlanValues, in region: String) -> FreshNetwork? {
        values.network(
            cidr: cidr ?? PlanWish.defaultBlock.description, at: "--cidr",
            zones: zoneNames ?? PlanWish.usualZones(in: region), at: "--zones", region: region)
    }

    private var zoneNames: [String]? {
        zones?.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
}
