import SluiceCore

extension CostEstimate {
    /// The cost as scripts read it: dollars, exact to the last digit.
    ///
    /// `prices.region` is another one than the change set's where the table does not know that.
    var json: JSONValue {
        [
            "currency": "USD",
            "prices": [
                "date": .string(prices.date), "source": .string(prices.source), "region": .string(zoneHour.region),
                "perZoneHour": zoneHour.price.json, "perGB": .array(prices.dataTiers.map(\.json)),
            ],
            "added": added.json,
            "saved": saved.json,
            "net": net.json,
            "leastForATest": leastForATest.json,
            "endpoints": .array(endpoints.map(\.json)),
            "byService": .array(byService.map { $0.net.json(of: ["service": .string($0.name)]) }),
            "byZone": .array(byZone.map { $0.net.json(of: ["zone": .string($0.name)]) }),
        ]
    }
}

extension CostEstimate.Endpoint {
    fileprivate var json: JSONValue {
        [
            "address": address.json, "service": .string(service), "added": .strings(added),
            "removed": .strings(removed),
        ]
    }
}

extension PriceTable.DataTier {
    fileprivate var json: JSONValue { ["above": .int(above), "price": perGB.json] }
}

extension HourlyRate {
    fileprivate var json: JSONValue { json(of: [:]) }

    /// The amounts behind what they are for.
    fileprivate func json(of head: JSONValue) -> JSONValue {
        var json = head
        json["perHour"] = perHour.json
        json["perMonth"] = perMonth.json
        return json
    }
}

extension Money {
    fileprivate var json: JSONValue { .number(JSONNumber(checked: description)) }
}
