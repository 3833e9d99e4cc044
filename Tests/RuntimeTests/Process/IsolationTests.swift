import Foundation
import Glibc
import PluginFixtures
import TerroirKernel
import Testing

@testable import Runtime

@Suite("A process plugin's isolation", .timeLimit(.minutes(30)))
struct IsolationTests {
  private static let sandbox = Isolation.probe(environment: ["PATH": "/usr/bin:/bin"])
  private static var isThere: Bool { if case .bubblewrap = sandbox { true } else { false } }

  private static func findings(_ isolation: Isolation, network: Bool = false) async throws -> [String: String] {
    let server = try #require(LocalServer())
    let fixture = try ProcessFixture(
      "escapes", network: network, isolation: isolation, extra: ["port.txt": "\(server.port)"])
    let strategy = try #require(try await fixture.run())
    let file = "/tmp/terroir-escapes-\(server.port)"
    if isolation == .none(reason: "this is a test") {
      try FileManager.default.removeItem(atPath: file)
    } else {
      #expect(!FileManager.default.fileExists(atPath: file))
    }
    return Dictionary(strategy.findings.map { ($0.subject, $0.text.text) }) { first, _ in first }
  }

  @Test("keeps it from writing files and from the network", .enabled(if: isThere, "bubblewrap makes no sandbox here"))
  func bubblewrap() async throws {
    let findings = try await Self.findings(Self.sandbox)
    #expect(findings["folder"] == "refused: Read-only file system")
    #expect(findings["temporary"] == "done")
    #expect(findings["network"]?.hasPrefix("refused: ") == true)
  }

  @Test(
    "lets it have the network that its manifest asks for", .enabled(if: isThere, "bubblewrap makes no sandbox here"))
  func network() async throws {
    let findings = try await Self.findings(Self.sandbox, network: true)
    #expect(findings["folder"] == "refused: Read-only file system")
    #expect(findings["network"] == "done")
  }

  @Test("hands it few variables: paths, and a locale and time zone that are the same everywhere")
  func environment() async throws {
    let findings = try await Self.findings(.none(reason: "this is a test"))
    let names = Set((findings["environment"] ?? "").split(separator: " ").map(String.init))
    #expect(names.isSuperset(of: ["PATH", "HOME", "LC_ALL", "TZ", "PYTHONHASHSEED"]))
    #expect(!names.contains("SECRET_TOKEN"))
  }

  @Test("ends with all that it holds", .enabled(if: isThere, "bubblewrap makes no sandbox here"))
  func ends() async throws {
    let fixture = try ProcessFixture("leaks", isolation: Self.sandbox)
    #expect(try await fixture.run() != nil)
    #expect(!fixture.processes.isEmpty)
    fixture.host.shutdown()
    #expect(fixture.processes.isEmpty)
  }

  @Test("that is missing is told with its reason")
  func missing() {
    #expect(
      Isolation.probe(environment: ["PATH": "/nowhere"]) == .none(reason: "bubblewrap is not installed"))
    #expect(
      Isolation.none(reason: "bubblewrap is not installed").text
        == "not isolated (bubblewrap is not installed): it may write your files and use the network")
    #expect(
      Isolation.bubblewrap(path: "/usr/bin/bwrap").text == "isolated by bubblewrap: files read-only, /tmp its own")
  }
}

/// A listening socket of this machine.
private final class LocalServer {
  private let socket: Int32
  let port: UInt16

  init?() {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let own = socket
    let isListening = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(own, $0, size) == 0 && listen(own, 4) == 0 && getsockname(own, $0, &size) == 0
      }
    }
    port = UInt16(bigEndian: address.sin_port)
    if !isListening { return nil }
  }

  deinit { close(socket) }
}
