/// Every command of the shell: the one list of them.
let allCommands: [any Command.Type] = [
  Approve.self, Assess.self, Assume.self, Evidence.self, Expect.self, Finish.self, Override.self,
  Reject.self, Report.self, SetCommand.self, Start.self, Stop.self, Unset.self, Vote.self,
  CheckWorkspace.self, CloseWorkspace.self, Dump.self, Import.self, Log.self, NewWorkspace.self,
  OpenWorkspace.self, Redo.self, Save.self, Undo.self,
  Help.self, HistoryCommand.self, Mode.self, Quit.self, Version.self,
  AsOf.self, Discuss.self, Explain.self, GlossaryCommand.self, PoliciesCommand.self,
  PolicyCheckCommand.self, PolicyCommand.self, PolicyDiffCommand.self, PolicyDiffDates.self,
  PolicyGaps.self, PolicyShow.self, ReadingCommand.self,
  Ask.self, Compare.self, Decide.self, HowCommand.self, Inspect.self, Matters.self,
  ProbabilityCommand.self, Recognise.self, Robust.self, Simulate.self, TimelineCommand.self,
  Verify.self, WhatIfCommand.self, Why.self, WhyNot.self,
  AddCadre.self, AddParticipant.self, AddPilot.self, AddProposal.self, CaseCommand.self,
  EditRecord.self, Find.self, ListCommand.self, Remove.self, Show.self, Use.self, UseWitness.self,
  Assert.self, Echo.self, Output.self, Source.self,
]
