extension SimulationPlan {
  /// Returns how likely each outcome of the case's decisions is, exactly.
  ///
  /// The facts of which something is believed are independent. Those of which nothing is known or
  /// believed may be anything, which leaves lower and upper probabilities. Combinations of what is
  /// believed that no case can have are left out, and the rest is scaled to the whole.
  ///
  /// - Returns: The probabilities, and what more belief in each value does.
  /// - Throws: Why they cannot be worked out.
  /// - Complexity: O(size of the diagrams) where no two uncertain facts are compared.
  public func likelihood() throws(LikelihoodError) -> Likelihood {
    var question = LikelihoodQuestion(self)
    return try question.solve()
  }
}
