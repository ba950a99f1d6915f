// swift-tools-version: 6.2
import PackageDescription

// What `Scripts/benchmark` builds, and nobody else: a package of its own, so that neither users nor tests wait for it.

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
    name: "sluice-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "sluice", path: ".."),
        // Without its interposers, which count allocations and slow them down.
        .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    ],
    targets: [
        // Plans with as many objects as wanted, and the accounts in which they are carried out.
        .target(
            name: "ManyObjects", dependencies: [.product(name: "SluiceCore", package: "sluice")], path: "ManyObjects",
            swiftSettings: strict),
        // How long it takes to decide, and in how much memory: a process a case.
        .executableTarget(
            name: "decide", dependencies: ["ManyObjects", .product(name: "SluiceCore", package: "sluice")],
            path: "Decide", swiftSettings: strict),
        // What parsing costs at least.
        .systemLibrary(
            name: "LibXML2", path: "LibXML2", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .target(name: "SAXWalk", dependencies: ["LibXML2"], path: "SAXWalk"),
        // What is done often, against the least that it could cost.
        .executableTarget(
            name: "Floors",
            dependencies: [
                "ManyObjects", "SAXWalk",
                .product(name: "AWS", package: "sluice"), .product(name: "SigV4", package: "sluice"),
                .product(name: "SluiceCore", package: "sluice"), .product(name: "SluiceFiles", package: "sluice"),
                .product(name: "SluiceEngine", package: "sluice"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Benchmarks/Floors", swiftSettings: strict,
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    ]
)
