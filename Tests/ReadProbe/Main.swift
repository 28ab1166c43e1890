import Document
import DocumentFormats
import Finding
import Glibc

/// Reads files and says what was found and how long it took: `read-probe [-n ROUNDS] FILE…`.
///
/// A process of its own, so that start-up and memory can be measured as well.
@main
enum ReadProbe {
    static func main() {
        var files = Array(CommandLine.arguments.dropFirst())
        var rounds = 1
        if files.count > 1, files[0] == "-n" {
            rounds = max(1, Int(files[1]) ?? 1)
            files.removeFirst(2)
        }
        for file in files { probe(file, rounds) }
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        print("memory: \(usage.ru_maxrss / 1024) MB")
    }

    private static func probe(_ file: String, _ rounds: Int) {
        guard let bytes = contents(file) else { return print("\(file): cannot be read") }
        var times: [Duration] = []
        var outcome = ""
        for _ in 0..<rounds {
            times.append(
                ContinuousClock().measure {
                    do throws(Refusal) {
                        let manuscript =
                            file.hasSuffix(".docx")
                            ? try DOCXReader.read(bytes, file: file).manuscript
                            : try PlainTextReader.read(bytes, file: file)
                        outcome = "\(manuscript.paragraphs.count) paragraphs, \(manuscript.text.count) bytes"
                    } catch {
                        outcome = error.findings.map { "\($0.rule.name) \($0.message.en)" }.joined()
                    }
                })
        }
        times.sort()
        print("\(file): \(outcome); least \(times[0]), median \(times[times.count / 2])")
    }

    private static func contents(_ file: String) -> [UInt8]? {
        let descriptor = open(file, O_RDONLY)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        return [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
            count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
        }
    }
}
