extension Record {
  /// The values within, each under its path such as `results[0].policy`, in their order.
  ///
  /// An empty array or object stands for itself. A name that is not made of letters, digits, `-` and
  /// `_` is written as a JSON string in brackets, so that different values have different paths.
  /// - Complexity: O(n) in the number of values, times the length of a path.
  public var flattened: [Field] {
    var result: [Field] = []
    for field in fields { Self.flatten(field.value, under: Self.step(field.key), into: &result) }
    return result
  }

  private static func flatten(_ datum: Datum, under path: String, into result: inout [Field]) {
    switch datum {
    case .array(let values) where !values.isEmpty:
      for (index, value) in values.enumerated() {
        flatten(value, under: "\(path)[\(index)]", into: &result)
      }
    case .object(let record) where !record.fields.isEmpty:
      for field in record.fields {
        let step = step(field.key)
        let dot = step.hasPrefix("[") ? "" : "."
        flatten(field.value, under: path + dot + step, into: &result)
      }
    default:
      result.append(Field(path, datum))
    }
  }

  private static func step(_ key: String) -> String {
    let isSimple =
      !key.isEmpty
      && key.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "_"
          || $0.properties.canonicalCombiningClass != .notReordered
      }
    return isSimple ? key : "[\(Datum.string(key).json)]"
  }
}
