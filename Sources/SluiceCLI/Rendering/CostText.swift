import SluiceCore

/// What a change set costs, as people read it: a line or two beneath the plan, and if asked for a table.
struct CostText {
    let cost: CostEstimate

    /// What is added and what is saved, a line each; none where nothing costs anything.
    var summary: [String] {
        let comes = amounts(cost.added, \.added).map { "costs about \($0), and \(data) for each GB through them" }
        let goes = amounts(cost.saved, \.removed).map { "saves about \($0)" }
        return switch (comes, goes) {
        case (nil, nil): []
        case (let line?, nil), (nil, let line?): ["\(line); \(origin)"]
        case (let comes?, let goes?): [comes, "\(goes), \(balance); \(origin)"]
        }
    }

    /// The hours by service and by zone, and what else there is to pay.
    func table(_ style: Style) -> [String] {
        guard !cost.endpoints.isEmpty else {
            return ["Cost: nothing; only interface endpoints cost anything, and none comes or goes.", ""]
        }
        let (services, zones) = (cost.byService, cost.byZone)
        let shares = (services + zones).map { row($0.name, $0.net) }
        var lines = TextTable(shares + [row("in all", cost.net)]).lines(style)
        lines.insert("", at: services.count + zones.count)
        lines.insert("", at: services.count)
        return ["Cost, by service and by zone:"] + lines + [""] + terms + [""]
    }

    private func row(_ name: String, _ rate: HourlyRate) -> [TextTable.Cell] {
        [.init(name), "\(rate.perHour.dollars) an hour", "\(rate.perMonth.inCents.dollars) a month"]
    }

    private var terms: [String] {
        let data = cost.prices.dataTiers.map(\.words).joined(separator: ", ")
        let least = cost.leastForATest
        let test = least == .zero ? "" : ": to apply this and destroy it at once costs at least \(least.dollars)"
        return [
            "An hour is \(cost.zoneHour.price.dollars) in each zone, and a month \(HourlyRate.hoursPerMonth) hours.",
            "An hour that is begun is paid for whole\(test).",
            "What goes through the endpoints of a Region in a month costs \(data).",
            "Nothing else that sluice makes costs anything. From \(cost.prices.source), \(origin).",
        ]
    }

    // MARK: Parts of a line

    /// `$109.50 a month ($0.15 an hour: 5 endpoints in 3 zones each)`; nil for no zone at all.
    private func amounts(_ rate: HourlyRate, _ zones: (CostEstimate.Endpoint) -> [String]) -> String? {
        let counts = cost.endpoints.map { zones($0).count }.filter { $0 > 0 }
        guard let least = counts.min(), let most = counts.max() else { return nil }
        let places = (least < most ? "up to " : "") + amount(most, "zone") + (counts.count > 1 ? " each" : "")
        return "\(rate.perMonth.inCents.dollars) a month "
            + "(\(rate.perHour.dollars) an hour: \(amount(counts.count, "endpoint")) in \(places))"
    }

    private var data: String { cost.prices.dataTiers.first?.perGB.dollars ?? "nothing" }

    private var balance: String {
        let month = cost.net.perMonth.inCents
        if month == .zero { return "in all as much as before" }
        return month < .zero ? "in all \((.zero - month).dollars) a month less" : "in all \(month.dollars) a month more"
    }

    private var origin: String {
        let prices = "prices of \(cost.zoneHour.region) on \(cost.prices.date)"
        return cost.isListed ? "prices of \(cost.prices.date)" : "\(prices): those of \(cost.region) are not known here"
    }
}

extension Money {
    /// `$0.15`, `-$0.03`.
    var dollars: String { self < .zero ? "-$\(.zero - self)" : "$\(self)" }
}

extension PriceTable.DataTier {
    /// `$0.006 a GB above 1 PB`; a PB has 1,048,576 GB.
    fileprivate var words: String {
        "\(perGB.dollars) a GB" + (above == 0 ? "" : " above \(above >> 20) PB")
    }
}
