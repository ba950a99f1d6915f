extension EndpointVectorTests {
    private static let notGlobal = "sluice never asks for the global endpoint in a Region's place"

    /// STS; the other cases with the global endpoint are about what is regional all the same.
    static let sts = PublishedSuite(
        path: "endpoints/sts/endpoint-tests-1.json", all: 69, run: 54,
        leftOut: Dictionary(byReason: [
            notGlobal: [
                "ap-northeast-1",
                "ap-south-1",
                "ap-southeast-1",
                "ap-southeast-2",
                "ca-central-1",
                "eu-central-1",
                "eu-north-1",
                "eu-west-1",
                "eu-west-2",
                "eu-west-3",
                "sa-east-1",
                "us-east-1",
                "us-east-2",
                "us-west-1",
                "us-west-2",
            ].map { "UseGlobalEndpoint with legacy region `\($0)`" }
        ]))

    /// S3; what was cut from the file is about access points, outposts, object lambdas and express buckets.
    static let s3 = PublishedSuite(
        path: "endpoints/s3/endpoint-tests-1.subset.json", all: 162, run: 137,
        leftOut: Dictionary(byReason: [
            notGlobal: [
                "UseGlobalEndpoints=true, region=us-east-1 uses the global endpoint",
                "virtual addressing, UseGlobalEndpoint and us-east-1 region uses the global endpoint",
                "ForcePathStyle, UseGlobalEndpoint us-east-1 region uses the global endpoint",
                "non-dns endpoint + global endpoint",
            ],
            "sluice never asks for S3 Transfer Acceleration": [
                "UseGlobalEndpoints=true, region=us-east-1 with accelerate on non bucket case uses the "
                    + "global endpoint and ignores accelerate",
                "aws-global region with accelerate on non-bucket case, uses global endpoint and ignores accelerate",
                "virtual addressing, aws-global region with accelerate uses the global accelerate endpoint",
                "virtual addressing, UseGlobalEndpoint and us-east-1 region and accelerate uses the global "
                    + "accelerate endpoint",
                "accelerate + dualstack + global endpoint",
                "accelerate, dualstack + aws-global",
                "path style can't be used with accelerate",
                "invalid outpost type (2)",
                "accelerate + dualstack@us-west-2",
                "accelerate (dualstack=false)@us-west-2",
                "accelerate + fips = error@us-west-2",
                "accelerate (dualstack=false)@cn-north-1",
                "accelerate + dualstack@af-south-1",
                "accelerate (dualstack=false)@af-south-1",
                "accelerate + fips = error@af-south-1",
                "path style + accelerate = error@us-west-2",
                "path style + accelerate = error@cn-north-1",
                "path style + accelerate = error@af-south-1",
                "SDK::HOST + accelerate@us-west-2",
                "SDK::HOST + accelerate@cn-north-1",
                "SDK::HOST + accelerate@af-south-1",
            ],
        ]))
}
