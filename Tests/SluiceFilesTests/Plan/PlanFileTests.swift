import SluiceCore
import SluiceFiles
import Testing

struct PlanFileTests {
    @Test func `the short form is enough`() throws {
        let plan = try plan(
            """
            name: prod
            region: us-west-2
            network: { vpc: vpc-0a1b2c3d, subnets: [subnet-1] }
            proxy: { httpProxy: "http://10.0.0.254" }
            """)
        #expect(
            plan
                == Plan(
                    name: "prod", region: "us-west-2",
                    network: .existing(ExistingNetwork(vpc: "vpc-0a1b2c3d", subnets: ["subnet-1"])),
                    proxy: ProxySettings(httpProxy: ProxyURL(host: "10.0.0.254", port: 80))))
    }

    @Test func `every key of an existing network is read`() throws {
        let plan = try plan(Self.everything, files: ["policies/s3.json": #"{"Statement":[]}"#])
        #expect(
            plan.network
                == .existing(ExistingNetwork(vpc: "vpc-1", subnets: ["subnet-1", "subnet-2"], routeTables: ["rtb-1"])))
        #expect(
            plan.components
                == Components(managementPlane: ["sg-1"], controlPlane: ["sg-2"], nodePools: ["sg-3", "sg-4"]))
        #expect(plan.endpoints.services == ["kms", "s3"])
        #expect(plan.endpoints.securityGroup == .existing("sg-5"))
        #expect(plan.endpoints.callers == .components)
        #expect(
            plan.endpoints.overrides == [
                "s3": EndpointSettings.Override(policy: #"{"Statement":[]}"#, routeTables: ["rtb-1", "rtb-2"]),
                "kms": EndpointSettings.Override(subnets: ["subnet-1"], privateDNS: false),
            ])
        #expect(plan.proxy.httpsProxy == ProxyURL(host: "10.0.0.254", port: 443))
        #expect(
            plan.proxy.credentials
                == ProxyCredentials(user: .environment("PROXY_USER"), password: .file("/run/secrets/p")))
        #expect(plan.proxy.noProxy == ["localhost", "169.254.169.254", ".amazonaws.com"])
        #expect(plan.proxy.securityGroup == .existing("sg-6"))
        #expect(plan.proxy.destination == .group("sg-7"))
        #expect(plan.proxy.egress == ProxySettings.Egress(endpoints: true, s3: false))
        #expect(plan.serviceMesh && plan.protect)
        #expect(
            plan.anthos
                == AnthosFiles(
                    workspace: "anthos-aws", managementService: "anthos-gke.yaml", proxyFile: "proxy.json",
                    clusters: [
                        AnthosFiles.Cluster(file: "cluster-0.yaml"),
                        AnthosFiles.Cluster(
                            file: "cluster-1.yaml",
                            proxy: AnthosFiles.ClusterProxy(
                                httpProxy: ProxyURL(host: "10.0.0.9", port: 80),
                                noProxy: ["169.254.169.254", ".amazonaws.com"])),
                    ]))
        #expect(plan.tags == ["team": "platform", "mode": "010", "country": "no", "empty": ""])
    }

    @Test func `what a fresh network leaves out has its defaults`() throws {
        let plan = try plan(
            """
            name: prod
            region: us-west-2
            network: { create: { cidr: 10.0.0.0/16, zones: [us-west-2b, us-west-2a] } }
            proxy: { httpProxy: "http://10.0.0.254" }
            """)
        guard case .create(let network) = plan.network else {
            Issue.record("not a fresh network")
            return
        }
        #expect(
            network.privateSubnets.map { "\($0.zone) \($0.cidr)" } == [
                "us-west-2b 10.0.0.0/20", "us-west-2a 10.0.16.0/20",
            ])
        #expect(network.publicSubnets.map { "\($0.zone) \($0.cidr)" } == ["us-west-2b 10.0.240.0/20"])
    }

    @Test func `no public subnet is one of the choices`() throws {
        let plan = try plan(
            """
            name: prod
            network:
              create:
                cidr: 10.0.0.0/24
                zones: [eu-west-1a]
                privateSubnets: [10.0.0.0/25]
                publicSubnets: []
                routes: [{ to: 10.9.0.0/16, via: pcx-1 }]
            proxy: { httpProxy: "http://10.9.0.4:3128" }
            """)
        guard case .create(let network) = plan.network else {
            Issue.record("not a fresh network")
            return
        }
        #expect(network.publicSubnets == [])
        #expect(network.routes.map(\.via) == ["pcx-1"])
        #expect(plan.region == nil)
    }

    @Test func `JSON says the same as YAML, by name or by content`() throws {
        let json = """
            { "name": "prod", "network": { "vpc": "vpc-1", "subnets": ["subnet-1"] },
              "proxy": { "httpProxy": "http://10.0.0.254" }, "protect": true }
            """
        let yaml = """
            name: prod
            network: { vpc: vpc-1, subnets: [subnet-1] }
            proxy: { httpProxy: "http://10.0.0.254" }
            protect: true
            """
        let expected = try plan(yaml)
        #expect(try plan(json, file: "plan.json") == expected)
        #expect(try plan(json, file: "plan") == expected)
        #expect(try plan(json, file: "plan.yml") == expected)
        #expect(try plan(yaml, file: "plan") == expected)
    }

    @Test func `later checks can point into the file`() throws {
        let source = reading(Self.everything, files: ["policies/s3.json": "{}"]).source
        #expect(source.location(of: "network.subnets[1]") == SourceLocation(file: "plan.yaml", line: 5, column: 23))
        #expect(source.location(of: "network.subnets[9]") == source.location(of: "network.subnets"))
        #expect(source.location(of: "network.create.zones[0]") == source.location(of: "network"))
        #expect(source.location(of: "nowhere") == nil)
        #expect(source.line(1) == "name: prod")
        #expect(source.line(99) == nil)
        #expect(source.line(0) == nil)
    }

    @Test func `diagnostics come in the order of the file, all at once`() {
        let reading = reading("nam: a\nregion: B\nprotect: no\n")
        #expect(reading.plan == nil)
        #expect(
            reading.diagnostics.map(\.code).filter { $0 != "plan.missing-key" } == [
                "plan.unknown-key", "plan.bad-region", "plan.bad-boolean",
            ])
        let lines = reading.diagnostics.compactMap(\.location?.line)
        #expect(lines == lines.sorted() && lines.count == reading.diagnostics.count)
    }

    @Test func `a hostile plan is refused in time and space`() {
        let flood = "a: " + String(repeating: "[", count: 1 << 20)
        #expect(reading(flood).diagnostics.map(\.code) == ["plan.too-deep"])
        let size = String(repeating: " ", count: PlanFileTests.sizeLimit + 1)
        #expect(reading(size).diagnostics.map(\.code) == ["plan.too-large"])
        #expect(reading(size, file: "plan.json").diagnostics.map(\.code) == ["plan.too-large"])
        let items = "tags: [" + String(repeating: "x,", count: 100_001) + "]"
        #expect(reading(items).diagnostics.map(\.code) == ["plan.too-large"])
    }

    @Test func `a cut or damaged plan is answered, never trapped on`() {
        let bytes = Array(Self.everything.utf8)
        for index in bytes.indices {
            for damage: UInt8 in [0x04, 0x80] {
                var damaged = bytes
                damaged[index] ^= damage
                checkAnswer(to: damaged)
            }
            checkAnswer(to: Array(bytes[..<index]))
        }
    }

    private func checkAnswer(to bytes: [UInt8]) {
        let reading = PlanFile.read(bytes, file: "plan.yaml") { _ in .success(Array("{}".utf8)) }
        #expect((reading.plan == nil) == reading.diagnostics.containsError)
        #expect(reading.diagnostics.allSatisfy { $0.location != nil })
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `a line of the source is found by each kind of line end`(lineEnd: String) {
        let source = reading("\u{FEFF}name: prod\(lineEnd)\(lineEnd)region: B\(lineEnd)").source
        #expect((0...5).map { source.line($0) } == [nil, "name: prod", "", "region: B", "", nil])
    }

    private static let sizeLimit = 4 << 20

    private static let everything = """
        name: prod
        region: us-west-2
        network:
          vpc: vpc-1
          subnets: [subnet-1, subnet-2]
          routeTables: [rtb-1]
        platform: gke-aws-previous
        components: { managementPlane: sg-1, controlPlane: [sg-2], nodePools: [sg-3, sg-4] }
        endpoints:
          services: [kms, s3]
          securityGroup: sg-5
          callers: components
          overrides:
            s3: { policy: policies/s3.json, routeTables: [rtb-1, rtb-2], extend: false }
            kms: { privateDNS: false, subnets: [subnet-1] }
        proxy:
          httpProxy: http://10.0.0.254:80
          httpsProxy: http://10.0.0.254:443/
          credentials: { user: { env: PROXY_USER }, password: { file: /run/secrets/p } }
          noProxy: localhost, 169.254.169.254,.amazonaws.com
          securityGroup: sg-6
          destination: sg-7
          egress: { s3: false }
        serviceMesh: true
        anthos:
          workspace: anthos-aws
          managementService: anthos-gke.yaml
          proxyFile: proxy.json
          clusters:
            - cluster-0.yaml
            - { file: cluster-1.yaml, proxy: { httpProxy: "http://10.0.0.9", noProxy: "169.254.169.254,.amazonaws.com" } }
        tags: { team: platform, mode: 010, country: no, empty: "" }
        protect: true
        """

    private func plan(_ text: String, file: String = "plan.yaml", files: [String: String] = [:]) throws -> Plan {
        let reading = reading(text, file: file, files: files)
        #expect(reading.diagnostics == [])
        return try #require(reading.plan)
    }

    private func reading(
        _ text: String, file: String = "plan.yaml", files: [String: String] = [:]
    ) -> PlanFile.Reading {
        PlanFile.read(Array(text.utf8), file: file) { path in
            files[path].map { .success(Array($0.utf8)) } ?? .failure(PlanFile.Unreadable("there is no such file"))
        }
    }
}
