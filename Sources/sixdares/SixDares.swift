import Glibc

/// The program: reads its arguments, runs what they ask for, ends with the right code.
@main enum SixDares {
  static func main() {
    Glibc.exit(Program(Array(CommandLine.arguments.dropFirst())).run())
  }
}
