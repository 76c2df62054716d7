/// Every command of the shell: the one list of them.
let allCommands: [any Command.Type] = [
  Approve.self, Assume.self, Evidence.self, Expect.self, Finish.self, Reject.self, Report.self,
  SetCommand.self, Start.self, Unset.self,
  CheckWorkspace.self, CloseWorkspace.self, Dump.self, Import.self, Log.self, NewWorkspace.self,
  OpenWorkspace.self, Redo.self, Save.self, Undo.self,
  Help.self, HistoryCommand.self, Mode.self, Quit.self, Version.self,
  Explain.self, GlossaryCommand.self, PoliciesCommand.self, PolicyCommand.self, ReadingCommand.self,
  Compare.self, Decide.self, HowCommand.self, Simulate.self, WhatIfCommand.self, Why.self,
  WhyNot.self,
  AddCadre.self, AddParticipant.self, AddPilot.self, AddProposal.self, CaseCommand.self,
  EditRecord.self, Find.self, ListCommand.self, Remove.self, Show.self, Use.self,
  Assert.self, Echo.self, Output.self, Source.self,
]
