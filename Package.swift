// swift-tools-version: 6.2
import PackageDescription

/// Where libFuzzer without its `main` is, when `Scripts/fuzz` builds: then our code tells it what it comes through, and
/// nothing but `fuzz` links.
let libFuzzer = Context.environment["SLUICE_FUZZ"]

/// What every Swift target of this package is compiled with.
let strict: [SwiftSetting] =
    [
        .swiftLanguageMode(.v6),
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
    ] + (libFuzzer != nil ? [.unsafeFlags(["-sanitize=fuzzer"])] : [])

let package = Package(
    name: "sluice",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "sluice", targets: ["SluiceCLI"]),
        .library(name: "SluiceCore", targets: ["SluiceCore"]),
        .library(name: "SluiceFiles", targets: ["SluiceFiles"]),
        .library(name: "SluiceEngine", targets: ["SluiceEngine"]),
        // For the package in Benchmarks, which measures them against what they could cost at least.
        .library(name: "AWS", targets: ["AWS"]),
        .library(name: "SigV4", targets: ["SigV4"]),
    ],
    dependencies: [
        .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", exact: "1.6.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-distributed-tracing", exact: "1.7.3"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0"),
    ],
    targets: [
        // TALK
        .executableTarget(
            name: "SluiceCLI",
            dependencies: [
                "SluiceEngine", "SluiceFiles", "SluiceCore", "AWS",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Collections", package: "swift-collections"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        // DO
        .target(
            name: "SluiceEngine",
            dependencies: [
                "SluiceFiles", "SluiceCore", "AWS",
                .product(name: "Collections", package: "swift-collections"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "NIOTLS", package: "swift-nio"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "Tracing", package: "swift-distributed-tracing"),
            ],
            swiftSettings: strict),
        // WRITE
        .target(
            name: "SluiceFiles",
            dependencies: [
                "SluiceCore", "YAML",
                .product(name: "Collections", package: "swift-collections"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        // DECIDE
        .target(
            name: "SluiceCore",
            dependencies: ["SeededRandom", .product(name: "Collections", package: "swift-collections")],
            swiftSettings: strict),
        .target(name: "SeededRandom", swiftSettings: strict),
        // SPEAK
        .target(
            name: "AWS",
            dependencies: [
                "SigV4", "CLibXML2",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            swiftSettings: strict),
        // SIGN
        .target(
            name: "SigV4",
            dependencies: [.product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        // READ
        .target(name: "YAML", dependencies: ["CLibYAML"], swiftSettings: strict),
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(
            name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        // PRETEND
        .target(
            name: "AWSTesting",
            dependencies: [
                "AWS", "SigV4", "SeededRandom",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            swiftSettings: strict),
        .target(
            name: "ProxyTesting",
            dependencies: [
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            swiftSettings: strict),
        // REHEARSE
        .target(
            name: "Simulation",
            dependencies: [
                "SluiceEngine", "SluiceFiles", "SluiceCore", "AWS", "AWSTesting", "SigV4", "SeededRandom",
                .product(name: "Collections", package: "swift-collections"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "simulate", dependencies: ["Simulation"], path: "Tests/Simulate", swiftSettings: strict),

        .executableTarget(
            name: "conformance-driver", dependencies: ["AWS", "SigV4", "SluiceCore"], path: "Tests/ConformanceDriver",
            swiftSettings: strict),
        .executableTarget(
            name: "fake-ec2",
            dependencies: ["AWSTesting", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            path: "Tests/FakeEC2Program", swiftSettings: strict),
        .testTarget(
            name: "SigV4Tests",
            dependencies: ["SigV4", "SeededRandom", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        .testTarget(
            name: "AWSTests",
            dependencies: [
                "AWS", "AWSTesting", "ProxyTesting", "SigV4", "SeededRandom",
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: strict),
        .testTarget(name: "YAMLTests", dependencies: ["YAML", "SeededRandom"], swiftSettings: strict),
        .testTarget(name: "SluiceCoreTests", dependencies: ["SluiceCore", "SeededRandom"], swiftSettings: strict),
        .testTarget(
            name: "SluiceFilesTests", dependencies: ["SluiceFiles", "SluiceCore", "SeededRandom"], swiftSettings: strict
        ),
        .testTarget(
            name: "SluiceEngineTests",
            dependencies: [
                "SluiceEngine", "SluiceFiles", "SluiceCore", "AWS", "AWSTesting", "ProxyTesting", "Simulation",
                "SeededRandom",
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "InMemoryTracing", package: "swift-distributed-tracing"),
                .product(name: "Tracing", package: "swift-distributed-tracing"),
            ],
            swiftSettings: strict),
        // The readers that Scripts/fuzz feeds, and the test that replays what it found.
        .target(
            name: "Fuzzing", dependencies: ["AWS", "SluiceCore", "SluiceFiles"], path: "Tests/Fuzz/Targets",
            swiftSettings: strict),
        .executableTarget(
            name: "fuzz-replay", dependencies: ["Fuzzing"], path: "Tests/Fuzz/Replay", swiftSettings: strict),
        .testTarget(
            name: "FuzzingTests",
            dependencies: ["Fuzzing", "fuzz-replay", .product(name: "Subprocess", package: "swift-subprocess")],
            swiftSettings: strict),
        .testTarget(
            name: "SimulationTests",
            dependencies: ["Simulation", "SluiceEngine", "SluiceFiles", "SluiceCore", "AWS", "AWSTesting"],
            swiftSettings: strict),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "SluiceCLI", "SluiceFiles", "SluiceCore", "AWS", "AWSTesting", "ProxyTesting", "SeededRandom",
                "fake-ec2",
                .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            swiftSettings: strict),
    ]
)

if let libFuzzer {
    package.targets.append(
        .executableTarget(
            name: "fuzz", dependencies: ["Fuzzing"], path: "Tests/Fuzz/Driver", swiftSettings: strict,
            linkerSettings: [
                .unsafeFlags([libFuzzer, "-use-ld=lld"]), .linkedLibrary("stdc++", .when(platforms: [.linux])),
                .linkedLibrary("c++", .when(platforms: [.macOS])),
            ]))
}
