import Foundation
import Operations
import ReportServer
import ReportStore
import SampleSite
import TestSupport
import Testing
import Workspace

/// The server as other programs and those who run it meet it: by HTTP, as a process.
@Suite(.serialized) struct ProgramTests {
    private static let python = Tools.repository.appending(path: ".build-venv/bin/python").path
    /// Whether `scripts/setup test` has been here. What it should have installed and has not fails the tests and does not skip them.
    private static let isSetUp = FileManager.default.isExecutableFile(atPath: python)
    private static let hasPython = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

    /// Lets a program in under somebody's name.
    private func token(_ sample: SampleSite, _ login: String) throws -> String {
        let folder = WorkspaceFolder(sample.folder)
        let store = try folder.storeForWriting(folder.load().settings)
        let token = SecretBytes.token()
        try store.putToken(
            SecretBytes.digest(token), name: "thử", login: login, time: SampleSite.now,
            expires: SampleSite.now + 86_400)
        return token
    }

    /// Whatever is sent, the answer is one that the OpenAPI document promises, and never our fault.
    @Test(.enabled(if: isSetUp, "needs scripts/setup test")) func theAPIKeepsWhatItPromises() throws {
        let sample = try SampleSite()
        // Somebody who may write the return that the document names as an example, and take it.
        try sample.add("may", "Máy", roles: ["nhap-lieu@minh-tan", "tong-hop@minh-son"])
        let token = try token(sample, "may")
        let server = try RunningServer(sample.folder)
        defer { server.stop() }
        let result = try Tools.run(
            Self.python,
            [
                "-m", "schemathesis.cli", "--config-file",
                Tools.repository.appending(path: "Tests/BrowserTests/schemathesis.toml").path, "run",
                "http://127.0.0.1:\(server.port)/api/v1/openapi.json", "-H", "Authorization: Bearer \(token)",
                // `scripts/fuzz-api` sends at random, for longer; here each run sends the same.
                "--phases", "examples,coverage", "--checks", "all",
                "--continue-on-failure", "--seed", "1", "--no-color", "--warnings", "off",
            ])
        #expect(result.status == 0, "\(result.output)")
    }

    /// A request whose body is still on its way when the server is told to stop is answered, and what it asks for is done.
    @Test(.enabled(if: hasPython)) func whatWasBegunIsFinished() throws {
        let sample = try SampleSite()
        let token = try token(sample, "an")
        let server = try RunningServer(sample.folder)
        let script = """
            import os, signal, socket, sys, time
            port, process, token = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
            body = b'{"figures":[{"indicator":"dt_lua","value":"200.5"}]}'
            head = (f"PATCH /api/v1/returns/ktxh/minh-tan/2026-11 HTTP/1.1\\r\\nHost: localhost\\r\\nIf-Match: \\"0\\"\\r\\n"
                    f"Authorization: Bearer {token}\\r\\nContent-Type: application/json\\r\\nContent-Length: {len(body)}\\r\\n\\r\\n")
            connection = socket.create_connection(("127.0.0.1", port), timeout=20)
            connection.sendall(head.encode() + body[:20])
            time.sleep(0.5)
            os.kill(process, signal.SIGTERM)
            time.sleep(0.5)
            connection.sendall(body[20:])
            answer = b""
            while piece := connection.recv(65536):
                answer += piece
            print(answer.split(b"\\r\\n")[0].decode())
            """
        let result = try Tools.run(
            "/usr/bin/python3", ["-c", script, "\(server.port)", "\(server.process.processIdentifier)", token])
        server.process.waitUntilExit()
        #expect(result.output.contains("200 OK"), "\(result.output)")
        #expect(server.process.terminationStatus == 0)
        let folder = WorkspaceFolder(sample.folder)
        let store = try #require(try folder.storeForReading(folder.load().settings))
        #expect(try store.journal(limit: 1).first?.action == "edit")
    }

    /// Who has lost password and telephone is let in again from the machine itself.
    @Test func peopleAreLetInAgainFromTheCommandLine() throws {
        let sample = try SampleSite()
        let program = Tools.program("baocao").path
        func run(_ words: String...) throws -> (status: Int32, output: String) {
            let result = try Tools.run(program, ["user"] + words + ["-w", sample.folder])
            return (result.status, result.output)
        }
        let folder = WorkspaceFolder(sample.folder)
        let store = try folder.storeForWriting(folder.load().settings)
        try store.setSecret([UInt8](repeating: 1, count: 20), of: "quan-tri")
        let before = try #require(try store.credentials("quan-tri"))
        #expect(try run("code-off", "quan-tri").status == 0)
        let made = try run("password", "quan-tri")
        #expect(made.status == 0 && made.output.contains("Mật khẩu (chỉ in lần này)"))
        let after = try #require(try store.credentials("quan-tri"))
        #expect(after.secret == nil && after.password != before.password)
        #expect(try run("code-off", "khong-co").status == 2)
        // A change of roles neither lets in nor gives another password.
        try store.setActive(false, of: "an")
        #expect(try run("add", "an", "--role", "lanh-dao@minh-tan").status == 0)
        let person = try #require(try store.person("an"))
        #expect(!person.isActive && person.memberships.map(\.role) == ["lanh-dao"])
        #expect(try run("add", "moi", "--name", "Mới").output.contains("Mật khẩu (chỉ in lần này)"))
    }

    /// The command line makes a backup while the server runs, and does not restore over it.
    @Test func backupsAreMadeWhileTheServerRuns() throws {
        let sample = try SampleSite()
        let server = try RunningServer(sample.folder)
        let program = Tools.program("baocao").path
        let archive = sample.folder + ".tar"
        defer { try? FileManager.default.removeItem(atPath: archive) }
        let made = try Tools.run(program, ["backup", "-w", sample.folder, "-o", archive])
        #expect(made.status == 0, "\(made.output)")
        let refused = try Tools.run(program, ["restore", archive, "-w", sample.folder, "--replace"])
        #expect(refused.status == 2)
        server.stop()
        let restored = try Tools.run(program, ["restore", archive, "-w", sample.folder, "--replace"])
        #expect(restored.status == 0, "\(restored.output)")
        let parent = URL(filePath: sample.folder).deletingLastPathComponent().path
        for name in FileAccess.names(in: parent) where name.contains("truoc-khoi-phuc") {
            if "\(parent)/\(name)".hasPrefix(sample.folder) {
                try FileManager.default.removeItem(atPath: "\(parent)/\(name)")
            }
        }
        #expect(try Tools.run(program, ["verify", "-w", sample.folder]).status == 0)
    }
}
