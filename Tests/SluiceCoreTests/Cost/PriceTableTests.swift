import Testing

@testable import SluiceCore

struct PriceTableTests {
    private let prices = PriceTable.published

    @Test func `a Region that is not in it gets another's price, and it says whose`() {
        #expect(
            prices.zoneHour(in: "eu-central-1") == .init(region: "eu-central-1", price: Money(microdollars: 12_000)))
        #expect(prices.zoneHour(in: "cn-north-1") == .init(region: "us-east-1", price: Money(microdollars: 10_000)))
    }

    @Test func `what stands for the others is the price of the Region that it names`() {
        #expect(prices.zoneHours[prices.standIn.region] == prices.standIn.price)
    }

    @Test func `it has every Region that clusters are managed in`() {
        for region in Platform.all.flatMap(\.locations).compactMap(\.regions).joined() {
            #expect(prices.zoneHours[region] != nil, "\(region)")
        }
    }

    @Test func `every price is between one and three cents`() {
        for (region, price) in prices.zoneHours {
            #expect(price >= Money(microdollars: 10_000) && price <= Money(microdollars: 30_000), "\(region)")
            #expect(NameRules.isUsualRegion(region), "\(region)")
        }
    }

    @Test func `data is the cheaper the more of it there is`() {
        #expect(prices.dataTiers.map(\.above) == [0, 1 << 20, 5 << 20])
        #expect(prices.dataTiers.map(\.perGB.description) == ["0.01", "0.006", "0.004"])
    }
}
