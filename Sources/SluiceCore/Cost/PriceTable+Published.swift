extension PriceTable {
    /// The prices that AWS has published, as of their date.
    ///
    /// Regions whose prices are in another currency, or of which none was found, are not among them.
    ///
    /// Source: the AWS Price List, offer AmazonVPC, on-demand prices in US dollars of the usage types that end in
    /// `VpcEndpoint-Hours` and `VpcEndpoint-Bytes`. Whoever brings it up to date writes the day as well.
    public static let published = PriceTable(
        date: "2026-09-21", source: "https://aws.amazon.com/privatelink/pricing/",
        zoneHours: millionths.mapValues { Money(microdollars: $0) },
        standIn: ZoneHour(region: "us-east-1", price: Money(microdollars: 10_000)),
        dataTiers: [
            DataTier(above: 0, perGB: Money(microdollars: 10_000)),
            DataTier(above: 1_048_576, perGB: Money(microdollars: 6_000)),
            DataTier(above: 5_242_880, perGB: Money(microdollars: 4_000)),
        ])

    /// An hour in a zone, in millionths of a dollar: 10,000 are a cent.
    private static let millionths: [String: Int64] = [
        "af-south-1": 13_090,
        "ap-east-1": 14_300,
        "ap-east-2": 12_600,
        "ap-northeast-1": 14_000,
        "ap-northeast-2": 13_000,
        "ap-northeast-3": 14_000,
        "ap-south-1": 13_000,
        "ap-south-2": 13_000,
        "ap-southeast-1": 13_000,
        "ap-southeast-2": 13_000,
        "ap-southeast-3": 13_000,
        "ap-southeast-4": 13_000,
        "ap-southeast-5": 11_700,
        "ap-southeast-6": 13_650,
        "ap-southeast-7": 11_700,
        "ca-central-1": 11_000,
        "ca-west-1": 11_000,
        "eu-central-1": 12_000,
        "eu-central-2": 13_200,
        "eu-north-1": 10_500,
        "eu-south-1": 11_550,
        "eu-south-2": 11_000,
        "eu-west-1": 11_000,
        "eu-west-2": 11_000,
        "eu-west-3": 11_000,
        "il-central-1": 11_550,
        "me-central-1": 12_100,
        "me-south-1": 12_100,
        "mx-central-1": 10_500,
        "sa-east-1": 21_000,
        "us-east-1": 10_000,
        "us-east-2": 10_000,
        "us-gov-east-1": 12_500,
        "us-gov-west-1": 12_500,
        "us-west-1": 11_000,
        "us-west-2": 10_000,
    ]
}
