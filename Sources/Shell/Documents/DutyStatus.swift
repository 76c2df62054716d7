import Engine
import PolicyLanguage

/// How a duty of the authority stands in a case.
struct DutyStatus {
  enum State: String {
    /// It is not owed.
    case notOwed = "not-owed"
    /// It depends on what is unknown whether it is owed.
    case perhaps
    /// It is owed, and not known to be met.
    case owed
    /// It is owed, and its time is over.
    case overdue
    /// It was met.
    case met
    /// It was met after its time.
    case metLate = "met-late"
  }

  var member: Int
  var duty: Policy.Duty
  var state: State
  /// By which day; nil where no limit is set or the day it counts from is unknown.
  var due: CivilDate?
  /// How many holidays fall within its time and put the day off.
  var holidays = 0
  /// How many days worked in exchange fall within its time and are counted.
  var workdays = 0

  /// The duties of all policies as they stand in a case.
  static func all(_ set: PolicySet, _ facts: CaseFacts, today: CivilDate?) -> [DutyStatus] {
    set.members.indices.filter { set.members[$0].isInForce }.flatMap { member in
      set.members[member].policy.duties.map { duty in
        status(of: duty, member, set, facts, today)
      }
    }
  }

  private static func status(
    of duty: Policy.Duty,
    _ member: Int,
    _ set: PolicySet,
    _ facts: CaseFacts,
    _ today: CivilDate?
  ) -> DutyStatus {
    let evaluator = ConditionEvaluator(set, member: member, facts: facts)
    let due = duty.deadline.flatMap { deadline -> CivilDate? in
      guard let from = facts[deadline.from], from != .max else { return nil }
      return CalendarArithmetic.move(
        from,
        by: Int(deadline.length.ticks),
        deadline.length.measure,
        calendar: set.calendar
      ).flatMap { Quantity($0, .date).date }
    }
    let within = daysWithin(duty.deadline, facts, until: due)
    func made(_ state: State) -> DutyStatus {
      DutyStatus(
        member: member,
        duty: duty,
        state: state,
        due: due,
        holidays: set.calendar.holidays.count {
          within.contains($0) && !WorkCalendar.isWeekend($0)
        },
        workdays: set.calendar.workdays.count(where: within.contains)
      )
    }
    switch evaluator.truth(duty.condition) {
    case .no: return made(.notOwed)
    case .unknown: return made(.perhaps)
    case .yes: break
    }
    let metOn = duty.metOn.flatMap { facts[$0] }.flatMap { Quantity($0, .date).date }
    let isMet = duty.met.map { evaluator.truth($0) == .yes } ?? (metOn != nil)
    if isMet {
      if let due, let metOn, due < metOn { return made(.metLate) }
      return made(.met)
    }
    if let due, let today, due < today { return made(.overdue) }
    return made(.owed)
  }

  /// The days after the one that a time limit in working days counts from, up to that on which it
  /// ends; none for other limits.
  private static func daysWithin(
    _ deadline: Policy.Duty.Deadline?,
    _ facts: CaseFacts,
    until due: CivilDate?
  ) -> Range<Int64> {
    guard let deadline, deadline.length.measure == .workingDays, let due,
      let from = facts[deadline.from], from < Int64(due.dayNumber)
    else { return 0..<0 }
    return from + 1..<Int64(due.dayNumber) + 1
  }
}
