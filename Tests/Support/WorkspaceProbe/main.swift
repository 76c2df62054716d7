// Uses a workspace as another program would, so that tests can watch it, hold it up and kill it.
//
//   workspace-probe write PATH             one change after another, each acknowledged
//   workspace-probe groups PATH SIZE       one group after another, each acknowledged
//   workspace-probe fill PATH BYTES        changes until the file may grow no further
//   workspace-probe fill-group PATH BYTES  the same within one group
//   workspace-probe save PATH PREFIX       copies to PREFIX1, PREFIX2, …, each acknowledged
//   workspace-probe save-small PATH COPY BYTES  copies where no file may grow beyond that
//   workspace-probe create PATH            makes a workspace
//   workspace-probe hold PATH              keeps a change open until standard input ends
//   workspace-probe open PATH [read-only]  as a user without rights: tells how it was opened

import Glibc
import Workspace

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 2 else { exit(2) }
let probe = Probe(path: arguments[1])
let size = arguments.count > 2 ? Int(arguments[2]) ?? 1 : 1

do {
  switch arguments[0] {
  case "write": try probe.write()
  case "groups": try probe.writeGroups(of: size)
  case "fill": try probe.fill(limit: size, inGroup: false)
  case "fill-group": try probe.fill(limit: size, inGroup: true)
  case "save": try probe.save(prefix: arguments[2])
  case "save-small": try probe.saveSmall(copy: arguments[2], limit: Int(arguments[3]) ?? 0)
  case "create": try Workspace.create(at: arguments[1]).close()
  case "hold": try probe.hold()
  case "open": try probe.openWithoutRights(readOnly: arguments.count > 2)
  default: exit(2)
  }
} catch let error as WorkspaceError {
  Probe.say("error \(error.code)")
  exit(1)
}
